import type { OwnGiftSummary } from "./own-gift"

type Standing =
  | "awaiting"
  | "open"
  | "approved"
  | "ordered"
  | "paid"
  | "completed"
  | "cancelled"
  | "opted_out"

/** How a gift stands for the member, in one word. */
export function standingOf(
  gift: Pick<
    OwnGiftSummary,
    "state" | "is_open" | "is_awaiting_choice" | "opted_out_at"
  >
): Standing {
  if (gift.state === "cancelled") {
    return "cancelled"
  }
  if (gift.opted_out_at) {
    return "opted_out"
  }
  if (gift.is_awaiting_choice) {
    return "awaiting"
  }
  return gift.is_open ? "open" : gift.state
}
