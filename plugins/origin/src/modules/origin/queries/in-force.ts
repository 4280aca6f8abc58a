/**
 * The one definition of what makes a county eligible on the day `:on`. Every
 * query that asks uses it, with `county_designation` aliased as `d`.
 */
export const inForce = `
  d.deleted_at is null
  and d.status in ('sourced', 'confirmed')
  and d.starts_on <= :on and (d.ends_on is null or d.ends_on >= :on)`

/** A row that would count on `:on` if somebody had checked it. */
export const awaitingCheck = `
  d.deleted_at is null
  and d.status in ('memory', 'candidate')
  and d.starts_on <= :on and (d.ends_on is null or d.ends_on >= :on)`

/** An origin claim, aliased as `c`, that was verified and valid on `:on`. */
export const verified = `
  coalesce(
    c.verified_on <= :on and (c.revoked_on is null or c.revoked_on > :on)
    and c.valid_from <= :on and c.valid_to >= :on, false)`
