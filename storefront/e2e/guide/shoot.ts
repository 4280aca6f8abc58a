import path from "node:path"
import type { Page } from "@playwright/test"
import { expect } from "../fixtures"

const images = path.resolve(__dirname, "../../../docs/guides/images")

/** A picture once the page has come to rest. */
export async function shoot(page: Page, name: string) {
  await expect(page.locator(".ant-skeleton, .ant-spin-spinning")).toHaveCount(0)
  await page.screenshot({
    path: path.join(images, `${name}.png`),
    animations: "disabled",
    caret: "hide",
  })
}
