import { mallBalances } from "../../backend/harness/balances"
import { shipEverything } from "./deeds"
import { expect, test } from "./fixtures"
import { CheckoutPage } from "./pages/checkout"
import { OperatorPage } from "./pages/operator"
import { OrderPage } from "./pages/order"
import { ShopPage } from "./pages/shop"
import { rottenApple } from "./photo"

const MOBILE = "13900000005"
const GRANTED_FEN = 2_345
const GRANTED_YUAN = "23.45"
const UNION = "江苏禾苗软件有限公司工会委员会"

test.use({ viewport: { width: 390, height: 844 } })

test("a worker buys with subsidies, pays the rest and gets a part back", async ({
  page,
  browser,
  backendUrl,
  databaseUrl,
}) => {
  test.slow()
  const before = await mallBalances(databaseUrl)
  const shop = new ShopPage(page)
  await shop.signInByCode(MOBILE)
  await expect(shop.card).toContainText(UNION)
  await expect(shop.card).toContainText("补贴可用 ¥200.00")

  await shop.openCounty("静宁县")
  await shop.addGoods("静宁红富士苹果", 1, "10kg箱装")
  await shop.openCounty("会宁县")
  await shop.addGoods("会宁小杂粮礼盒", 3)
  await shop.openBasket()
  await expect(shop.goodsOf("静宁塬上果品专业合作社")).toContainText("苹果")
  await expect(shop.goodsOf("会宁旱塬小杂粮专业合作社")).toContainText("礼盒")

  const checkout = new CheckoutPage(page)
  await checkout.open()
  await checkout.addAddress({
    recipient: "施晓穗",
    mobile: MOBILE,
    region: ["江苏省", "南京市", "玄武区"],
    detail: "演示路1号2幢301室",
  })
  await expect(checkout.purse("消费帮扶定额补贴")).toContainText("−¥200.00")
  await expect(checkout.purse("帮扶产品满减")).toContainText("−¥60.00")
  await expect(checkout.purse("水果按比例补贴")).toContainText("−¥32.40")
  await expect(checkout.sum("商品金额")).toHaveText("¥342.00")
  await expect(checkout.sum("工会补贴")).toHaveText("−¥292.40")
  await expect(checkout.sum("应付")).toHaveText("¥49.60")
  await checkout.confirmFresh()
  await checkout.submit("¥49.60")
  await checkout.payBySandbox("49.60")
  await expect(page.getByText("已支付 ¥49.60")).toBeVisible()
  await page.getByRole("link", { name: "查看订单" }).click()

  const order = new OrderPage(page)
  await order.expectState("已支付")
  const address = page.url()
  for (const cooperative of ["jingning", "huining"]) {
    await shipEverything(backendUrl, cooperative)
  }
  await page.goto(address)
  await order.receive()
  await order.openAfterSales()
  await order.fillAfterSales({
    goods: "会宁小杂粮礼盒",
    reason: "商品破损",
    note: "一盒外箱压坏，两袋漏出。",
    photo: rottenApple,
  })
  await order.submitAfterSales()
  const desk = await browser.newPage({
    locale: "zh-CN",
    viewport: { width: 1280, height: 800 },
  })
  const operator = new OperatorPage(desk, backendUrl)
  await operator.signIn()
  const split = await operator.grantAfterSales("会宁小杂粮礼盒", GRANTED_YUAN)
  expect(split).toMatch(/补贴\s+¥18\.48\s+支付渠道（原路）\s+¥4\.97/)
  await desk.close()
  await order.expectRefunded(address)
  // The boxes were paid by ¥184.40 of subsidies and ¥49.60 of own money: what
  // goes back is split alike.
  await expect(order.part("金额明细")).toContainText(
    "补贴 ¥18.48，支付渠道 ¥4.97"
  )

  const after = await mallBalances(databaseUrl)
  expect((after.gateway ?? 0) - (before.gateway ?? 0)).toBe(-4_960 + 497)
  expect((after.clearing ?? 0) - (before.clearing ?? 0)).toBe(
    34_200 - GRANTED_FEN
  )

  await expect(async () => {
    await page.goto("/me/contribution")
    await expect(page.getByText("¥108.00").first()).toBeVisible()
    await expect(page.getByText("¥210.55").first()).toBeVisible()
  }).toPass()
})
