export * from "./dtos"
export * from "./names"
export { sentences as giftingSentences } from "./sentences"
export type { GiftingSentenceCode as GiftingErrorCode } from "./sentences"
