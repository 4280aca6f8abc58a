import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures"
import { signIn } from "./pages/sign-in"
import { expectReadable } from "./readable"

const union = [
  "/union",
  "/union/roster",
  "/union/roster/imports",
  "/union/gift-rounds",
  "/union/gift-rounds/new",
  "/union/impact",
  "/union/rules",
  "/union/account",
]
const steps = [
  "plan",
  "check",
  "approval",
  "choice",
  "order",
  "payment",
  "dispatch",
  "receipt",
]
const cooperative = [
  "/cooperative",
  "/cooperative/consignments",
  "/cooperative/account",
]

/** Address of the first link on the page that leads into a folder. */
async function firstLink(page: Page, folder: string) {
  const link = page.locator(`main a[href*='${folder}']`).first()
  return (await link.getAttribute("href")) ?? ""
}

/** Opens a page in one language, waits until it rests, looks at it. */
async function look(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.locator(".ant-skeleton, .ant-spin-spinning")).toHaveCount(0)
  await expectReadable(page, path)
}

/** After festival-gifts.spec.ts: there are rounds and consignments to see. */
for (const prefix of ["", "/en"]) {
  test.describe(`signed-in pages at ${prefix || "/"}`, () => {
    test.slow()

    test("a union's manager reads every page on a phone and a desk", async ({
      page,
    }) => {
      await signIn(page, "union", "manager@demo.union")
      for (const path of union) {
        await look(page, prefix + path)
      }
      await page.goto("/union/gift-rounds")
      const round = await firstLink(page, "/union/gift-rounds/grd_")
      for (const step of steps) {
        await look(page, `${prefix}${round}?step=${step}`)
      }
    })

    test("a supervisor meets no refusal, and reads every page", async ({
      page,
    }) => {
      const refused: string[] = []
      page.on("response", (response) => {
        if (response.status() === 403) {
          refused.push(response.url())
        }
      })
      await signIn(page, "union", "supervisor@demo.union")
      await look(page, `${prefix}/union`)
      await look(page, `${prefix}/union/impact`)
      await look(page, `${prefix}/union/gift-rounds`)
      const round = await firstLink(page, "/union/gift-rounds/grd_")
      for (const step of steps) {
        await look(page, `${round}?step=${step}`)
      }
      expect(refused).toEqual([])
    })

    test("a cooperative reads every page on a phone and a desk", async ({
      page,
    }) => {
      await signIn(page, "cooperative", "owner@huining.demo.coop")
      for (const path of cooperative) {
        await look(page, prefix + path)
      }
      await page.goto("/cooperative/consignments")
      const one = await firstLink(page, "/cooperative/consignments/")
      await look(page, prefix + one)
    })
  })
}
