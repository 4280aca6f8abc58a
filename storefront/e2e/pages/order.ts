import { expect, type Page } from "@playwright/test"
import { agree, button } from "./parts"

/** A worker's own order, from payment to after-sales. */
export class OrderPage {
  constructor(private readonly page: Page) {}

  async expectState(state: string) {
    await expect(
      this.page.locator("main").getByText(state, { exact: true }).first()
    ).toBeVisible()
  }

  part(heading: string) {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: heading }) })
  }

  async receive() {
    await button(this.page, "确认收货").click()
    await agree(this.page, "确认收货")
    await expect(this.page.getByText("已完成，页面已更新。")).toBeVisible()
  }

  async openAfterSales() {
    await this.page.getByRole("link", { name: "申请售后" }).click()
    await expect(
      this.page.getByRole("heading", { level: 1, name: "申请售后" })
    ).toBeVisible()
  }

  async fillAfterSales(request: {
    goods: string
    reason: string
    note: string
    photo: { name: string; mimeType: string; buffer: Buffer }
  }) {
    const { page } = this
    await page.getByRole("checkbox", { name: request.goods }).check()
    await page.getByLabel("原因").selectOption(request.reason)
    await page.getByLabel("说明").fill(request.note)
    await page.getByLabel("照片", { exact: false }).setInputFiles(request.photo)
    await expect(page.getByRole("button", { name: "移除照片 1" })).toBeVisible()
  }

  async submitAfterSales() {
    await this.page.getByRole("button", { name: "提交申请" }).click()
    await expect(this.part("售后申请")).toContainText("待处理")
  }

  /** Reads the page again until the money has gone back. */
  async expectRefunded(address: string) {
    await expect(async () => {
      await this.page.goto(address)
      await expect(this.part("金额明细")).toContainText("已退回", {
        timeout: 1_000,
      })
    }).toPass()
  }
}
