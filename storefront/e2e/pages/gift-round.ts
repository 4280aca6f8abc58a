import { expect, type Page } from "@playwright/test"
import { agree, button, choose, figure } from "./parts"

export type Plan = {
  name: string
  festival: string
  perHeadYuan: number
  /** Civil date. */
  dispatchDueOn: string
  /** Civil date: members choose until then. Absent: everyone gets the same. */
  choiceDeadline?: string
  /** Places for members who join later. */
  reserveMembers?: number
  workplace?: { name: string; mobile: string; address: string }
}

type Step =
  "方案" | "规则检查" | "审批" | "选择" | "下单" | "付款" | "发货" | "签收"

/** One gift round: from its plan to the receipt sheet on one page. */
export class GiftRoundPage {
  constructor(private readonly page: Page) {}

  async create(plan: Plan) {
    await this.page.goto("/union/gift-rounds/new")
    await this.page.getByLabel("活动名称").fill(plan.name)
    await choose(this.page, "节日", plan.festival)
    await this.page.getByLabel("人均标准").fill(String(plan.perHeadYuan))
    if (plan.reserveMembers) {
      await this.page.getByLabel("补充名额").fill(String(plan.reserveMembers))
    }
    if (plan.workplace) {
      await this.page.getByText("送到单位").click()
      const { name, mobile, address } = plan.workplace
      await this.page.getByLabel("单位收货人").fill(name)
      await this.page.getByLabel("收货人手机号").fill(mobile)
      await this.page.getByLabel("单位地址").fill(address)
    }
    if (plan.choiceDeadline) {
      await this.page.getByText("会员自选").click()
      await this.fillDate("选择截止", plan.choiceDeadline)
    }
    await this.fillDate("最迟发货", plan.dispatchDueOn)
    await button(this.page, "保存方案").click()
    await expect(this.page).toHaveURL(/\/union\/gift-rounds\/grd_/)
    await expect(this.heading(plan.name)).toBeVisible()
  }

  private async fillDate(label: string, date: string) {
    const field = this.page.getByLabel(label)
    await field.fill(date)
    await field.press("Tab")
  }

  /** Records a package for everybody of a department. */
  async chooseForDepartment(department: string, packageName: string) {
    await this.go("选择")
    await choose(this.page, "部门", department)
    await choose(this.page, "礼包", packageName)
    await button(this.page, "登记整个部门").click()
    await expect(this.page.getByText("已登记。").first()).toBeVisible()
  }

  /** Presses the order's button without expecting it to go through. */
  async tryToPlace() {
    await this.go("下单")
    await button(this.page, "统一下单").click()
    await agree(this.page, "统一下单")
  }

  async closeChoices() {
    await this.go("选择")
    await button(this.page, "提前结束选择").click()
    await agree(this.page, "提前结束选择")
  }

  async attachMinutes(file: {
    name: string
    mimeType: string
    buffer: Buffer
  }) {
    await this.go("审批")
    await this.page.locator("input[type=file]").setInputFiles(file)
    await expect(
      this.page.getByRole("button", { name: file.name })
    ).toBeVisible()
  }

  async exportLinks() {
    const download = this.page.waitForEvent("download")
    await button(this.page, "导出签收链接").click()
    await agree(this.page, "导出签收链接")
    return await download
  }

  private get editor() {
    return this.page.getByRole("dialog", { name: /^(新建|编辑)礼包$/ })
  }

  async open(name: string) {
    await this.page.goto("/union/gift-rounds")
    await this.page.getByRole("link", { name, exact: true }).click()
    await expect(this.heading(name)).toBeVisible()
  }

  heading(name: string) {
    return this.page.getByRole("heading", { level: 1, name })
  }

  async expectState(state: string) {
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(
      state
    )
  }

  async go(step: Step) {
    await this.page
      .getByRole("listitem")
      .getByRole("button", { name: new RegExp(`^${step}`) })
      .click()
    await expect(
      this.page.getByRole("heading", { level: 2, name: step })
    ).toBeVisible()
  }

  /** Opens the editor and fills the box: goods and how many of each. */
  async fillPackage(goods: Record<string, number>) {
    await button(this.page, "新建礼包").click()
    for (const [name, quantity] of Object.entries(goods)) {
      const search = this.editor.getByRole("searchbox", { name: "搜索货品" })
      await search.fill(name)
      await search.press("Enter")
      await this.editor.getByRole("button", { name: `放入 ${name}` }).click()
      const count = this.editor.getByLabel(`${name} 的数量`)
      await count.fill(String(quantity))
      await count.press("Enter")
    }
  }

  async savePackage() {
    await button(this.editor, "保存礼包").click()
    await expect(this.editor).toBeHidden()
  }

  async makePackage(goods: Record<string, number>) {
    await this.fillPackage(goods)
    await this.savePackage()
  }

  /** Deletes a draft. */
  async remove() {
    await this.go("方案")
    await button(this.page, "删除方案").click()
    await button(this.page.getByRole("dialog"), "删除方案").click()
    await expect(this.page).toHaveURL(/\/union\/gift-rounds$/)
  }

  finding(text: string) {
    return this.page.getByRole("listitem").filter({ hasText: text })
  }

  async submit() {
    await this.go("审批")
    await button(this.page, "提交审批").click()
    await agree(this.page, "提交审批")
  }

  async approve() {
    await button(this.page, "批准").click()
    await agree(this.page, "批准")
    await this.expectState("已批准")
  }

  async place() {
    await this.go("下单")
    await button(this.page, "统一下单").click()
    await agree(this.page, "统一下单")
    await this.expectState("待付款")
  }

  async uploadReceipt(file: {
    name: string
    mimeType: string
    buffer: Buffer
  }) {
    await this.go("付款")
    await this.page.locator("input[type=file]").setInputFiles(file)
    await expect(
      this.page.getByRole("alert").filter({ hasText: "等待平台确认到账" })
    ).toBeVisible()
  }

  /** The newest line of what happened. */
  get latestStep() {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: "经过" }) })
      .getByRole("listitem")
      .first()
  }

  figure(label: string) {
    return figure(this.page, label)
  }

  async receiveEveryone() {
    await this.go("签收")
    await button(this.page, "全部签收").click()
    await agree(this.page, "全部签收")
  }

  async exportSheet() {
    const download = this.page.waitForEvent("download")
    await button(this.page, "导出签收表").click()
    return await download
  }

  async openPrintableSheet() {
    await this.page.getByRole("link", { name: "打印签收表" }).click()
    await button(this.page, "生成签收表").click()
    await expect(button(this.page, "打印")).toBeVisible()
  }
}
