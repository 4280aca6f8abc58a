import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures"

/** Every public page; where there are many of a kind, one of them. */
const paths = [
  "/",
  "/goods",
  "/categories/fruit",
  "/products/jingning-fuji-apples",
  "/counties",
  "/counties/620826",
  "/zone",
  "/zone/lifted_county",
  "/cooperatives/coop_demo_jingning",
  "/search?q=%E8%8B%B9%E6%9E%9C",
  "/impact",
  "/union/sign-in",
  "/cooperative/sign-in",
]

const locales = [
  { prefix: "", lang: "zh-CN" },
  { prefix: "/en", lang: "en" },
]

const widths = [390, 1280]

/** What the browser complains of while the page is open. */
function complaintsOf(page: Page) {
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(message.text())
    }
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  return complaints
}

async function seriousFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)
}

for (const { prefix, lang } of locales) {
  for (const path of paths) {
    test(`${prefix}${path} reads well on a phone and a desk`, async ({
      page,
    }) => {
      const complaints = complaintsOf(page)
      await page.setViewportSize({ width: 390, height: 844 })
      const answer = await page.goto(`${prefix}${path}`)
      expect(answer?.status()).toBe(200)
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      await expect(page).toHaveTitle(/\S/)
      await expect(page.locator("html")).toHaveAttribute("lang", lang)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 })
        const content = await page.evaluate<number>(
          "document.documentElement.scrollWidth"
        )
        expect.soft(content, `width at ${width}`).toBeLessThanOrEqual(width)
        expect.soft(await seriousFaults(page), `axe at ${width}`).toEqual([])
      }
      expect(complaints).toEqual([])
    })
  }
}
