import { fen } from "@mall/ledger/money"
import type { CountingRuleDTO, CreditSubject, LineNews } from "../../../types"

const rule: CountingRuleDTO = {
  id: "crule_test",
  starts_on: "2017-01-01",
  ends_on: null,
  union_class: "direct",
  subsidy_class: "direct",
  own_class: "assisted",
  source: "test",
}

export const ruleOn = () => rule

type Split = readonly [union: number, subsidy: number, own: number]

export const paid = (
  id: string,
  [union, subsidy, own]: Split,
  subject: Partial<CreditSubject> = {},
  on = "2026-01-15"
): LineNews => ({
  kind: "paid",
  on,
  line: {
    consignment_line_id: id,
    product_id: "prod_1",
    origin_claim_id: "claim_1",
    cooperative_id: "coop_1",
    county_code: "522301",
    province_code: "520000",
    schemes: ["lifted_county", "national_key_county"],
    buyer_union_id: "un_base",
    buyer_path: "/un_city/un_base/",
    channel: "union_gift",
    festival: "spring",
    ...subject,
    union_fen: fen(union),
    subsidy_fen: fen(subsidy),
    own_fen: fen(own),
  },
})

export const accepted = (id: string, on = "2026-02-03"): LineNews => ({
  kind: "accepted",
  on,
  line_id: id,
})

export const refunded = (
  id: string,
  key: string,
  amount: number,
  on = "2026-02-10"
): LineNews => ({
  kind: "refunded",
  on,
  line_id: id,
  refund_key: key,
  amount_fen: fen(amount),
})
