import path from "node:path"
import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect } from "./fixtures"

/** A phone and a desk. */
const widths = [390, 1280]

/** Where pictures of every page looked at go, for somebody to look too. */
const pictures = process.env.E2E_PICTURES

async function seriousFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)
}

/**
 * Nothing to scroll sideways and nothing axe calls serious, at both widths.
 * Where another language of the same page was held against axe, `isTranslated`
 * leaves it at the widths: only words differ.
 */
export async function expectReadable(
  page: Page,
  what = "",
  { isTranslated = false } = {}
) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 })
    const content = await page.evaluate<number>(
      "document.documentElement.scrollWidth"
    )
    const where = `at ${width} ${what}`
    expect.soft(content, `width ${where}`).toBeLessThanOrEqual(width)
    if (pictures) {
      const name = `${page.url().replace(/^[^/]+\/\/[^/]+\//, "")}-${width}`
      await page.screenshot({
        path: path.join(pictures, `${name.replace(/[^\w-]+/g, "_")}.png`),
        fullPage: true,
      })
    }
    if (!isTranslated) {
      expect.soft(await seriousFaults(page), `axe ${where}`).toEqual([])
    }
  }
}
