import { agree } from "./parts"
import { expect, type Page } from "@playwright/test"

/** A gift round as its members see it, on a phone. */
export class OwnGiftPage {
  constructor(private readonly page: Page) {}

  async choose(packageName: string) {
    await this.page.getByRole("radio", { name: packageName }).check()
    await this.page.getByRole("button", { name: "确认选择" }).click()
    await expect(
      this.page.getByRole("status").filter({ hasText: `已选：${packageName}` })
    ).toContainText("前可以修改")
  }

  async moveTo(address: string) {
    await this.page.getByRole("button", { name: "修改地址" }).click()
    await this.page.getByLabel("收货地址").fill(address)
    await this.page.getByRole("button", { name: "保存地址" }).click()
    await expect(this.page.getByText("地址已保存。")).toBeVisible()
    await expect(this.page.getByText(address)).toBeVisible()
  }

  async optOut() {
    await this.page.getByText("不需要这份慰问品").click()
    await this.page.getByRole("button", { name: "自愿放弃" }).click()
    await agree(this.page, "自愿放弃")
    await expect(this.page.getByText("您已自愿放弃本次慰问品")).toBeVisible()
  }
}
