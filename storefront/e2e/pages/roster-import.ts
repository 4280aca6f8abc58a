import { expect, type Page } from "@playwright/test"
import { rosterFile } from "../fixtures"
import { button, figure } from "./parts"

const labels = {
  added: "新增",
  changed: "有变化",
  unchanged: "无变化",
  absent: "文件中没有",
  warned: "有提醒",
  faulty: "有错误",
} as const

type Preview = Partial<Record<keyof typeof labels, number>>

/** The pages that take a roster in: preview, faults, confirmation. */
export class RosterImportPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto("/union/roster/imports")
    await expect(
      this.page.getByRole("heading", { name: "导入名册" })
    ).toBeVisible()
  }

  async upload(name: string) {
    await this.uploadFile(rosterFile(name))
  }

  /** A table in words, as a small office types it. */
  async uploadTable(name: string, csv: string) {
    await this.uploadFile({
      name,
      mimeType: "text/csv",
      buffer: Buffer.from(csv),
    })
  }

  private async uploadFile(
    file: string | { name: string; mimeType: string; buffer: Buffer }
  ) {
    await this.page.locator("input[type=file]").setInputFiles(file)
    await expect(this.page).toHaveURL(/\/union\/roster\/imports\/.+/)
    await expect(
      this.page.getByRole("heading", { name: "将要发生的变化" })
    ).toBeVisible()
  }

  async expectPreview(preview: Preview) {
    for (const key of Object.keys(preview) as (keyof Preview)[]) {
      await expect(figure(this.page, labels[key])).toHaveText(
        (preview[key] ?? 0).toLocaleString("zh-CN")
      )
    }
  }

  /** A row of the list below the preview, by its number in the file. */
  row(number: number) {
    return this.page.getByRole("row", { name: new RegExp(`^${number} `) })
  }

  async errorWorkbook() {
    const download = this.page.waitForEvent("download")
    await this.page.getByRole("button", { name: "下载错误清单" }).click()
    return await download
  }

  /** Mends the one cell of a row that is at fault; the row is checked again. */
  async mend(rowNumber: number, field: string, text: string) {
    await this.row(rowNumber).getByRole("button").click()
    await this.fillMender(field, text)
  }

  /** Mends the only row with a warning. */
  async mendWarning(field: string, text: string) {
    await this.page.getByRole("tab", { name: "提醒 (1)" }).click()
    const rows = this.page.locator(".ant-table-row")
    await expect(rows).toHaveCount(1)
    await rows.getByRole("button").click()
    await this.fillMender(field, text)
  }

  private async fillMender(field: string, text: string) {
    const dialog = this.page.getByRole("dialog")
    await dialog.getByLabel(field).fill(text)
    await button(dialog, "保存并重新检查").click()
    await expect(dialog).toBeHidden()
  }

  /** Takes an example roster in, unless an earlier journey did. */
  async haveTaken(name: string, members: number) {
    await this.upload(name)
    const agrees = this.page.getByRole("button", { name: "知道了，关闭" })
    const isNew = this.page.getByRole("button", { name: /^确认导入/ })
    await expect(agrees.or(isNew)).toBeVisible()
    await ((await agrees.isVisible())
      ? this.closeUnchanged()
      : this.confirm(members))
  }

  /** A file that agrees with the roster is closed, not written. */
  async closeUnchanged() {
    await expect(this.page.getByText("没有需要写入的变化")).toBeVisible()
    await button(this.page, "知道了，关闭").click()
    await expect(
      this.page.getByRole("heading", { name: "名册没有变化" })
    ).toBeVisible()
  }

  async confirm(members: number) {
    const count = members.toLocaleString("zh-CN")
    await button(this.page, `确认导入 ${count} 人`).click()
    await expect(
      this.page.getByRole("heading", { name: "名册已更新" })
    ).toBeVisible()
  }
}
