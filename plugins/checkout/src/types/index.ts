export * from "./address"
export * from "./basket"
export * from "./events"
export * from "./names"
export * from "./purchase"
export * from "./quote"
export {
  type CheckoutErrorCode,
  sentences as checkoutSentences,
} from "./sentences"
