import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures"
import { expectReadable } from "./readable"

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
      await expectReadable(page)
      expect(complaints).toEqual([])
    })
  }
}
