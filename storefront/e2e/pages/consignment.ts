import { expect, type Page } from "@playwright/test"
import { button } from "./parts"

/** A cooperative's consignment: packing list out, tracking numbers in. */
export class ConsignmentPage {
  constructor(private readonly page: Page) {}

  /** Opens the one consignment that waits on the first page. */
  async openFirst() {
    await this.page.locator("a[href*='/cooperative/consignments/']").click()
    await expect(
      this.page.getByRole("heading", { name: "上传运单号" })
    ).toBeVisible()
  }

  async packingList() {
    await button(this.page, "下载装箱单").click()
    const download = this.page.waitForEvent("download")
    await button(this.page.getByRole("dialog"), "下载").click()
    return await download
  }

  async uploadTracking(file: {
    name: string
    mimeType: string
    buffer: Buffer
  }) {
    await this.page.locator("input[type=file]").setInputFiles(file)
  }

  async expectState(state: string) {
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(
      state
    )
  }
}
