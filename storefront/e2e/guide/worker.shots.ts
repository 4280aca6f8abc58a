import { grantAfterSales, shipEverything } from "../deeds"
import { expect, test } from "../fixtures"
import { CheckoutPage } from "../pages/checkout"
import { OrderPage } from "../pages/order"
import { ShopPage } from "../pages/shop"
import { rottenApple } from "../photo"
import { shoot } from "./shoot"

test.use({ viewport: { width: 390, height: 844 } })

test("a worker buys with a subsidy, on a phone", async ({
  page,
  backendUrl,
}) => {
  test.slow()
  const shop = new ShopPage(page)
  await page.goto("/sign-in")
  await page.getByLabel("手机号").fill("13900000001")
  await shoot(page, "worker-sign-in")
  await shop.signInByCode("13900000001")
  await shop.card.scrollIntoViewIfNeeded()
  await expect(shop.card).toContainText("补贴可用")
  await shoot(page, "worker-home")

  await shop.openCounty("静宁县")
  await shoot(page, "worker-county")
  await shop.addGoods("静宁红富士苹果", 1, "10kg箱装")
  await shop.openCounty("会宁县")
  await shop.addGoods("会宁小杂粮礼盒", 3)
  await shop.openBasket()
  await shoot(page, "worker-basket")

  const checkout = new CheckoutPage(page)
  await checkout.open()
  await checkout.addAddress({
    recipient: "林小禾",
    mobile: "13900000001",
    region: ["江苏省", "南京市", "玄武区"],
    detail: "演示路1号2幢301室",
  })
  await checkout.showSubsidies()
  await shoot(page, "worker-checkout")
  await checkout.confirmFresh()
  const own = await checkout.sum("应付").innerText()
  await checkout.submit(own)
  await page.waitForURL(/\/orders\/[^/]+\/pay$/)
  await shoot(page, "worker-pay")
  await checkout.payBySandbox(own)
  await page.getByRole("link", { name: "查看订单" }).click()

  const order = new OrderPage(page)
  await order.expectState("已支付")
  const address = page.url()
  for (const cooperative of ["jingning", "huining"]) {
    await shipEverything(backendUrl, cooperative)
  }
  await page.goto(address)
  await shoot(page, "worker-order")
  await order.receive()
  await order.openAfterSales()
  await order.fillAfterSales({
    goods: "静宁红富士苹果",
    reason: "商品变质",
    note: "两只苹果腐烂，外箱完好。",
    photo: rottenApple,
  })
  await shoot(page, "worker-after-sales")
  await order.submitAfterSales()
  await grantAfterSales(backendUrl, 2160)
  await order.expectRefunded(address)
  await order.part("金额明细").scrollIntoViewIfNeeded()
  await shoot(page, "worker-refund")
  await page.goto("/me/contribution")
  await expect(page.getByText("¥86.40").first()).toBeVisible()
  await shoot(page, "worker-contribution")
})
