import type { Page } from "@playwright/test"
import { shipEverything } from "./deeds"
import { expect, test } from "./fixtures"
import { CheckoutPage } from "./pages/checkout"
import { OrderPage } from "./pages/order"
import { ShopPage } from "./pages/shop"
import { expectReadable } from "./readable"

const phone = { width: 390, height: 844 }

/** Looks at a page in both languages, on a phone and a desk. */
async function look(page: Page, path: string) {
  for (const [isTranslated, address] of [
    [false, path],
    [true, `/en${path}`],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await expect(page.locator('[class*="skeleton"]')).toHaveCount(0)
    await expectReadable(page, address, { isTranslated })
  }
  await page.setViewportSize(phone)
  await page.goto(path)
}

test("every page of a worker reads well on a phone and a desk", async ({
  page,
  backendUrl,
}) => {
  test.setTimeout(360_000)
  await page.setViewportSize(phone)
  await look(page, "/sign-in")
  const shop = new ShopPage(page)
  await shop.signInByCode("13900000006")
  for (const empty of ["/basket", "/orders", "/me/contribution"]) {
    await look(page, empty)
  }

  await look(page, "/products/jingning-fuji-apples")
  await shop.putInBasket(4, "10kg箱装")
  await look(page, "/basket")
  const checkout = new CheckoutPage(page)
  await checkout.open()
  await checkout.addAddress({
    recipient: "张望春",
    mobile: "13900000006",
    region: ["重庆市", "万州区"],
    detail: "演示路2号",
  })
  await look(page, "/")
  await look(page, "/checkout")
  await checkout.confirmFresh()
  const own = await checkout.sum("应付").innerText()
  await checkout.submit(own)
  await page.waitForURL(/\/orders\/[^/]+\/pay$/)
  const pay = new URL(page.url()).pathname
  await look(page, pay)
  await checkout.payBySandbox(own)
  const order = pay.replace(/\/pay$/, "")
  await look(page, order)
  await shipEverything(backendUrl, "jingning")
  await page.goto(order)
  await new OrderPage(page).receive()
  for (const path of [order, `${order}/after-sales`]) {
    await look(page, path)
  }
  for (const path of ["/orders", "/addresses", "/me", "/me/contribution"]) {
    await look(page, path)
  }
})
