import { LOCK_WAIT } from "@mall/access/busy"
import { type Context } from "@medusajs/framework/types"
import type {
  CertificateInput,
  CivilDate,
  ClaimState,
} from "../../../types/origin"
import { rows } from "./rows"

export type ClaimRow = {
  id: string
  product_id: string
  state: ClaimState
}

/**
 * Answers the claims, after locking every claim of their products in id
 * order: two verifiers of one product take turns and cannot deadlock.
 */
export async function lockClaims(context: Context, claim_ids: string[]) {
  await rows(context, `select set_config('lock_timeout', :wait, true)`, {
    wait: LOCK_WAIT,
  })
  const locked = await rows<ClaimRow>(
    context,
    `select id, product_id, state from origin_claim
      where deleted_at is null and product_id in (
        select product_id from origin_claim where id = any(:claim_ids))
      order by id for update`,
    { claim_ids }
  )
  return locked.filter(({ id }) => claim_ids.includes(id))
}

/** Products of these that have another verified claim in the period. */
export function overlappingProducts(
  context: Context,
  claims: { claim_ids: string[]; product_ids: string[] },
  period: { valid_from: CivilDate; valid_to: CivilDate }
) {
  return rows<{ product_id: string }>(
    context,
    `select product_id from origin_claim
      where product_id = any(:product_ids) and id <> all(:claim_ids)
        and state = 'verified' and deleted_at is null
        and valid_from <= :valid_to and valid_to >= :valid_from`,
    { ...claims, ...period }
  )
}

/** Marks submitted claims verified for a period. */
export function markVerified(
  context: Context,
  claim_ids: string[],
  period: { verified_on: CivilDate; valid_from: CivilDate; valid_to: CivilDate }
) {
  return rows<{ id: string }>(
    context,
    `update origin_claim set state = 'verified', verified_on = :verified_on,
        valid_from = :valid_from, valid_to = :valid_to, updated_at = now()
      where id = any(:claim_ids) returning id`,
    { claim_ids, ...period }
  )
}

/** Adds what is not there yet; a number known for the product stays as it is. */
export function insertCertificates(
  context: Context,
  certificates: CertificateInput[]
) {
  return rows<{ id: string }>(
    context,
    `insert into certificate (id, product_id, kind, number, holder,
        valid_from, valid_to)
      select 'cert_' || replace(gen_random_uuid()::text, '-', ''), i.*
      from jsonb_to_recordset(cast(:certificates as jsonb)) as i (
        product_id text, kind text, number text, holder text,
        valid_from text, valid_to text)
      on conflict (product_id, kind, number) where deleted_at is null
      do nothing
      returning id`,
    { certificates: JSON.stringify(certificates) }
  )
}
