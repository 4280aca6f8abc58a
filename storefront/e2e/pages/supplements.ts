import { expect, type Page } from "@playwright/test"
import { agree, button } from "./parts"

/** Late joiners and their supplements, on the page of a gift round. */
export class SupplementsPart {
  constructor(private readonly page: Page) {}

  private get panel() {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: "补充批次" }) })
  }

  /** Of a supplement's page: whose it is and by which approval. */
  get note() {
    return this.page.getByRole("alert").filter({ hasText: "补充批次 · 属于" })
  }

  get lateJoiners() {
    return this.panel
      .locator(".ant-table-row")
      .filter({ has: this.page.getByRole("checkbox") })
  }

  made(name: string) {
    return this.panel.getByRole("row").filter({ hasText: name })
  }

  /** Ticks all who are listed and makes a supplement for them. */
  async makeFor(count: number) {
    await expect(this.lateJoiners).toHaveCount(count)
    await this.panel.getByRole("checkbox").first().check()
    await button(this.panel, `建立补充批次（${count} 人）`).click()
    await agree(this.page, "建立")
    await expect(this.note).toBeVisible()
  }
}
