import { expect, type Page } from "@playwright/test"
import { agree, button, choose, figure } from "./parts"

export type AllowancePlan = {
  name: string
  budgetYuan: number
  perMemberYuan: number
}

/** A union's subsidies: its fund, and one programme from draft to grant. */
export class SubsidyPage {
  constructor(private readonly page: Page) {}

  async openList() {
    await this.page.goto("/union/subsidies")
    await expect(
      this.page.getByRole("heading", { level: 1, name: "消费补贴" })
    ).toBeVisible()
  }

  async open(name: string) {
    await this.openList()
    await this.page.getByRole("link", { name }).click()
    await expect(this.heading(name)).toBeVisible()
  }

  /** Announces a transfer into the fund and uploads the bank's receipt. */
  async topUp(
    yuan: number,
    receipt: { name: string; mimeType: string; buffer: Buffer }
  ) {
    await this.page.goto("/union/subsidies/fund")
    await button(this.page, "充值").click()
    const dialog = this.page.getByRole("dialog", { name: "充值" })
    await dialog.getByLabel("充值金额").fill(String(yuan))
    await button(dialog, "生成转账单").click()
    const note = this.page.getByRole("dialog", { name: "转账单" })
    await expect(note.getByText("转账识别码")).toBeVisible()
    await note.locator("input[type=file]").setInputFiles(receipt)
    await expect(note.getByText("回单已上传，等待平台确认到账")).toBeVisible()
  }

  async planAllowance({ name, budgetYuan, perMemberYuan }: AllowancePlan) {
    await this.page.goto("/union/subsidies/new")
    await this.page.getByLabel("活动名称").fill(name)
    await this.page.getByLabel("预算").fill(String(budgetYuan))
    await this.page.getByLabel("每人金额").fill(String(perMemberYuan))
    await button(this.page, "保存草稿").click()
    await expect(this.page).toHaveURL(/\/union\/subsidies\/sprg_/)
    await expect(this.heading(name)).toBeVisible()
  }

  async submit() {
    await button(this.page, "提交审批").click()
    await agree(this.page, "提交审批")
    await this.expectState("待审批")
  }

  async approve() {
    await button(this.page, "批准").click()
    await agree(this.page, "批准")
    await this.expectState("已批准")
  }

  /** Puts in what the budget still allows. */
  async fund() {
    await button(this.page, "拨款").click()
    await agree(this.page, "拨款")
  }

  async grantDepartment(department: string, members: number) {
    await this.page.getByRole("tab", { name: "按部门" }).click()
    await choose(this.page, "部门", department)
    await button(this.page, "查看将要发放").click()
    await button(this.page, `发放给 ${members} 人`).click()
    await expect(
      this.page.getByText(`已发放给 ${members} 人`).first()
    ).toBeVisible()
  }

  async expectState(state: string) {
    await expect(
      this.page.getByRole("heading", { level: 1 }).getByText(state)
    ).toBeVisible()
  }

  figure(label: string) {
    return figure(this.page, label)
  }

  private heading(name: string) {
    return this.page.getByRole("heading", { level: 1, name })
  }
}
