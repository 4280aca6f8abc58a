import { expect, type Page } from "@playwright/test"
import { agree, button, choose, figure } from "./parts"

export type Plan = {
  name: string
  festival: string
  perHeadYuan: number
  /** Civil date. */
  dispatchDueOn: string
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
    const due = this.page.getByLabel("最迟发货")
    await due.fill(plan.dispatchDueOn)
    await due.press("Tab")
    await button(this.page, "保存方案").click()
    await expect(this.page).toHaveURL(/\/union\/gift-rounds\/grd_/)
    await expect(this.heading(plan.name)).toBeVisible()
  }

  private get editor() {
    return this.page.getByRole("dialog", { name: "编辑礼包" })
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
  }

  async approve() {
    await button(this.page, "批准").click()
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
    await expect(button(this.page, "打印")).toBeVisible()
  }
}
