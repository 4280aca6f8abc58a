import { RECEIPT_PDF } from "../../backend/harness/road"
import { expect, test } from "./fixtures"
import { OperatorPage } from "./pages/operator"
import { button } from "./pages/parts"
import { signIn } from "./pages/sign-in"
import { SubsidyPage } from "./pages/subsidy"

const NAME = "端午消费帮扶"
/** Of the demonstration's roster; its fund has ¥45,000.00 left. */
const MANAGER = "manager@second.demo.union"
const CHAIR = "chair@second.demo.union"
const UNION = "江苏禾苗软件有限公司工会委员会"

test.describe.configure({ mode: "serial" })

test.describe("a union's subsidy, from its fund to its members", () => {
  test("the fund grows once the operator saw the money", async ({
    page,
    backendUrl,
  }) => {
    await signIn(page, "union", MANAGER)
    const subsidies = new SubsidyPage(page)
    await subsidies.openList()
    await expect(subsidies.figure("资金余额")).toHaveText("¥45,000.00")
    await subsidies.topUp(600, {
      name: "回单.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(RECEIPT_PDF),
    })

    const operator = new OperatorPage(page, backendUrl)
    await operator.signIn()
    await operator.confirmTopUp(UNION)

    await subsidies.openList()
    await expect(subsidies.figure("资金余额")).toHaveText("¥45,600.00")
  })

  test("a manager plans and submits, and cannot approve", async ({ page }) => {
    await signIn(page, "union", MANAGER)
    const subsidies = new SubsidyPage(page)
    await subsidies.planAllowance({
      name: NAME,
      budgetYuan: 600,
      perMemberYuan: 150,
    })
    await subsidies.submit()
    await expect(
      page.getByText("这个活动由您提交，须由另一位有审批权限的人批准。")
    ).toBeVisible()
    await expect(button(page, "批准")).toHaveCount(0)
  })

  test("the chair approves, and cannot fund", async ({ page }) => {
    await signIn(page, "union", CHAIR)
    const subsidies = new SubsidyPage(page)
    await subsidies.open(NAME)
    await subsidies.approve()
    await expect(
      page.getByText("这个活动由您批准，须由其他经办人员拨款。")
    ).toBeVisible()
    await expect(button(page, "拨款")).toHaveCount(0)
  })

  test("it is funded and granted to a department, and the figures say so", async ({
    page,
  }) => {
    await signIn(page, "union", MANAGER)
    const subsidies = new SubsidyPage(page)
    await subsidies.open(NAME)
    await subsidies.fund()
    await expect(subsidies.figure("已拨款")).toHaveText("¥600.00")
    await expect(subsidies.figure("待发放")).toHaveText("¥600.00")
    await subsidies.grantDepartment("研发部", 4)
    await expect(subsidies.figure("已发放")).toHaveText("¥600.00")
    await expect(subsidies.figure("待发放")).toHaveText("¥0.00")
    await expect(subsidies.figure("会员可用")).toHaveText("¥600.00")
    await expect(page.getByRole("row").filter({ hasText: "林*" })).toBeVisible()
    await subsidies.expectState("进行中")
    await subsidies.openList()
    await expect(subsidies.figure("资金余额")).toHaveText("¥45,000.00")
  })
})
