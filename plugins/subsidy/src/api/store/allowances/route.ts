import { languageOf } from "@mall/access/answer-error"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { civilDate } from "@mall/calendar/civil-date"
import { blockOf, remainingOf } from "../../../tender/decide"
import { memberOfCustomer } from "../../../tender/member-of-customer"
import { subsidyOf } from "../../../workflows/reading/services"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) {
  const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
  const today = civilDate(new Date())
  const candidates = member
    ? await subsidyOf(req.scope).candidatesOf(member, today, { lock: false })
    : []
  res.json({
    allowances: candidates.map((candidate) => {
      const { programme, standing, allowance, reference } = candidate
      const block = blockOf(candidate, today)
      return {
        reference,
        name: programme.name,
        kind: programme.kind,
        union_id: programme.union_id,
        is_usable: !block && remainingOf(candidate) > 0,
        why: block?.[languageOf(req)] ?? null,
        remaining_fen: remainingOf(candidate),
        amount_fen: allowance?.amount_fen ?? programme.per_member_fen,
        scope_kind: programme.scope_kind,
        scope_ids: programme.scope_ids,
        starts_on: programme.starts_on,
        ends_on: programme.ends_on,
        per_order_fen: programme.per_order_fen,
        match_percent: programme.match_percent,
        tiers: standing.tiers.map((tier) => ({
          threshold_fen: tier.threshold_fen,
          discount_fen: tier.discount_fen,
          is_used: tier.is_used,
          is_available: tier.left_fen >= tier.discount_fen,
        })),
      }
    }),
  })
}
