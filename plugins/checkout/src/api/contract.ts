import { route, type RouteContract } from "@mall/access/contract"
import { MAX_PHOTO_MB } from "../types/names"
import { answers } from "./answers"
import {
  addressBody,
  afterSalesBody,
  afterSalesQuery,
  approveBody,
  basketBody,
  cancelBody,
  checkoutBody,
  operatorPurchasesQuery,
  payBody,
  previewBody,
  purchasesQuery,
  quoteBody,
  receiveBody,
  rejectBody,
} from "./schemas"

const buyers: RouteContract[] = [
  route({
    method: "GET",
    path: "/store/basket",
    summary: "The signed-in customer's basket, priced now, faults by line",
    answers: answers.basket,
  }),
  route({
    method: "PUT",
    path: "/store/basket",
    summary: "Replace the basket by these lines",
    body: basketBody,
    answers: answers.basket,
  }),
  route({
    method: "POST",
    path: "/store/basket/merge",
    summary:
      "Add a guest's lines at sign-in; of two quantities the greater stays, so merging twice changes nothing",
    body: basketBody,
    answers: answers.basket,
  }),
  route({
    method: "GET",
    path: "/store/addresses",
    summary: "The customer's delivery addresses, masked, the default first",
    answers: answers.addresses,
  }),
  route({
    method: "POST",
    path: "/store/addresses",
    summary: "Keep a delivery address; it is stored encrypted",
    body: addressBody,
    answers: answers.address,
  }),
  route({
    method: "GET",
    path: "/store/addresses/:id",
    summary: "One own address in clear, to edit it",
    answers: answers.address,
  }),
  route({
    method: "PUT",
    path: "/store/addresses/:id",
    summary: "Replace an own address",
    body: addressBody,
    answers: answers.address,
  }),
  route({
    method: "DELETE",
    path: "/store/addresses/:id",
    summary: "Forget an own address",
    answers: answers.gone,
  }),
  route({
    method: "POST",
    path: "/store/checkout/quote",
    summary:
      "Prices, stock, subsidies and totals of these lines now; nothing is held. Guests may ask too",
    body: quoteBody,
    answers: answers.quote,
  }),
  route({
    method: "POST",
    path: "/store/checkout",
    summary:
      "Buy in one call. Needs the header Idempotency-Key; the same key and body answer the same purchase",
    body: checkoutBody,
    answers: answers.paying,
  }),
  route({
    method: "GET",
    path: "/store/purchases",
    summary: "The customer's own purchases, the newest first",
    query: purchasesQuery,
    answers: answers.purchases,
  }),
  route({
    method: "GET",
    path: "/store/purchases/:id",
    summary:
      "One own purchase: lines, parcels, tenders, refunds, what may be done",
    answers: answers.purchase,
  }),
  route({
    method: "POST",
    path: "/store/purchases/:id/pay",
    summary: "What to do to pay; another method may be taken",
    body: payBody,
    answers: answers.paying,
  }),
  route({
    method: "POST",
    path: "/store/purchases/:id/check-payment",
    summary:
      "Ask the gateway whether the purchase is paid, and complete it if so",
    answers: answers.paying,
  }),
  route({
    method: "POST",
    path: "/store/purchases/:id/cancel",
    summary:
      "Call the purchase off before anything was shipped; what was paid goes back",
    body: cancelBody,
    answers: answers.purchase,
  }),
  route({
    method: "POST",
    path: "/store/purchases/:id/receive",
    summary: "Confirm that the shipped goods have arrived",
    body: receiveBody,
    answers: answers.purchase,
  }),
  route({
    method: "POST",
    path: "/store/purchases/:id/photos",
    summary: "Upload one photo for an after-sales request (JPG, PNG, WebP)",
    upload: { max_mb: MAX_PHOTO_MB },
    answers: answers.photo,
  }),
  route({
    method: "GET",
    path: "/store/purchases/:id/photos/:photo_id",
    summary: "An own photo",
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/store/purchases/:id/after-sales",
    summary: "Ask for money back on shipped goods, with photos",
    body: afterSalesBody,
    answers: answers.afterSales,
  }),
  route({
    method: "POST",
    path: "/store/purchases/:id/after-sales/:request_id/withdraw",
    summary: "Withdraw a request that is not decided yet",
    answers: answers.afterSales,
  }),
]

const operators: RouteContract[] = [
  route({
    method: "GET",
    path: "/admin/purchases",
    summary: "All workers' purchases, without personal data",
    query: operatorPurchasesQuery,
    answers: answers.operatorPurchases,
  }),
  route({
    method: "GET",
    path: "/admin/purchases/:id",
    summary: "One purchase with its money and its history",
    answers: answers.operatorPurchase,
  }),
  route({
    method: "POST",
    path: "/admin/purchases/:id/check-payment",
    summary:
      "Ask the gateway about every payment of the purchase that is not booked yet",
    answers: answers.operatorPurchase,
  }),
  route({
    method: "POST",
    path: "/admin/purchases/:id/retry-refunds",
    summary: "Try refunds again that were given up after thirty tries",
    answers: answers.operatorPurchase,
  }),
  route({
    method: "POST",
    path: "/admin/purchases/:id/payments/:session_id/return",
    summary:
      "Send money of another amount than was asked for back, whole; twice is once",
    answers: answers.operatorPurchase,
  }),
  route({
    method: "GET",
    path: "/admin/after-sales",
    summary: "After-sales requests, the oldest open one first",
    query: afterSalesQuery,
    answers: answers.afterSalesList,
  }),
  route({
    method: "GET",
    path: "/admin/after-sales/:id",
    summary: "One after-sales request, with the refund that came of it",
    answers: answers.operatorAfterSales,
  }),
  route({
    method: "GET",
    path: "/admin/after-sales/:id/photos/:photo_id",
    summary: "A photo of the request",
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/admin/after-sales/:id/preview",
    summary: "Where the money would go if so much were granted; writes nothing",
    body: previewBody,
    answers: answers.refundSplit,
  }),
  route({
    method: "POST",
    path: "/admin/after-sales/:id/approve",
    summary: "Grant an amount per line; the money goes back the way it came",
    body: approveBody,
    answers: answers.operatorAfterSales,
  }),
  route({
    method: "POST",
    path: "/admin/after-sales/:id/reject",
    summary: "Refuse the request, saying why",
    body: rejectBody,
    answers: answers.operatorAfterSales,
  }),
]

const gateways: RouteContract[] = [
  route({
    method: "POST",
    path: "/hooks/payment/:provider",
    summary:
      "A gateway's signed notification. Verified, kept by its event id, applied once; 401 without a valid signature",
    answers: answers.received,
  }),
]

/** Every route of this plugin. */
export const contract: RouteContract[] = [...buyers, ...operators, ...gateways]
