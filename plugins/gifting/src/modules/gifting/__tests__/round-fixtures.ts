import { fen, type Fen } from "@mall/ledger/money"
import type { GiftingModuleService } from ".."
import type { Actor, GiftPackageDTO, GiftRoundPlan } from "../../../types"
import type { GoodNow } from "../lib/goods-faults"

export const RULES = {
  province_code: "320000",
  province_name: "江苏省",
  on: "2025-12-01",
}
export const at = new Date("2025-12-01T02:00:00Z")
export const manager: Actor = { type: "union_staff", id: "ust_manager" }
export const chair: Actor = { type: "union_staff", id: "ust_chair" }
export const by = (actor: Actor) => ({ actor, at })

type Key = { id: string; union_id: string }

export function packageOf(roundId: string, total_fen: Fen): GiftPackageDTO {
  return {
    id: `gpk_${roundId}`,
    name: "年货",
    position: 0,
    total_fen,
    assisted_fen: total_fen,
    items: [
      {
        id: `gpi_${roundId}`,
        variant_id: "variant_1",
        product_id: "prod_1",
        cooperative_id: "coop_1",
        product_title: "小米",
        variant_title: "5 kg",
        quantity: 1,
        unit_price_fen: total_fen,
        county_name: "盐池县",
        origin_claim_id: "ocl_1",
        is_assisted: true,
      },
    ],
  }
}

export const CHEAP = "gpk_cheap"

/** Another package to choose from, of other goods. */
export function cheapPackageOf(roundId: string): GiftPackageDTO {
  const cheap = packageOf(roundId, fen(40_000))
  return {
    ...cheap,
    id: CHEAP,
    name: "茶礼",
    position: 1,
    items: cheap.items.map((item) => ({
      ...item,
      id: "gpi_cheap",
      variant_id: "variant_2",
    })),
  }
}

/** A roster of these members, as the union hands it over. */
export const rosterOf = (...memberIds: string[]) => ({
  sql: `select member_id, 'k1.a.b' as name_enc, 'k1.a.b' as mobile_enc,
      'k1.a.b' as address_enc, '一车间' as department,
      timestamptz '2025-11-30' as joined_at
    from unnest(?::text[]) as m (member_id)`,
  bindings: [memberIds],
})

/** Rounds of two members, driven as workflows drive them. */
export function roundsOn(service: GiftingModuleService) {
  const plan = async (
    id: string,
    package_fen: number,
    change: Partial<GiftRoundPlan> = {}
  ): Promise<Key> => {
    const key = { id, union_id: "un_1" }
    await service.draftRound(
      { ...key, union_path: "/un_1/" },
      {
        name: id,
        festival: "spring_festival",
        fiscal_year: 2026,
        per_head_fen: fen(package_fen),
        mode: "uniform",
        delivery_mode: "home",
        ...change,
      },
      by(manager)
    )
    await service.replacePackages(key, [packageOf(id, fen(package_fen))])
    return key
  }

  /** The goods as they are sold while nothing changes in the shop. */
  const goods = async (
    key: Key,
    change: Partial<GoodNow> = {}
  ): Promise<GoodNow[]> =>
    (await service.packagesOf(key.id)).flatMap(({ items }) =>
      items.map((item) => ({
        variant_id: item.variant_id,
        is_published: true,
        unit_price_fen: item.unit_price_fen,
        cooperative_id: item.cooperative_id,
        county_name: item.county_name,
        origin_claim_id: item.origin_claim_id,
        is_assisted: item.is_assisted,
        ...change,
      }))
    )

  const submit = async (
    key: Key,
    now?: GoodNow[],
    { who = manager, members = ["umb_1", "umb_2"] } = {}
  ) => {
    await service.beginSubmission(key, now ?? (await goods(key)), at)
    await service.freezeParticipants(key.id, rosterOf(...members))
    return service.completeSubmission(key, RULES, by(who))
  }

  const approve = async (key: Key, who = chair, now?: GoodNow[]) => {
    const { snapshot_hash } = await service.roundOf(key)
    return service.approve(
      key,
      {
        snapshot_hash: snapshot_hash ?? "",
        goods: now ?? (await goods(key)),
      },
      RULES,
      by(who)
    )
  }

  const beginPlacing = async (key: Key, when = at, now?: GoodNow[]) =>
    service.beginPlacing(
      key,
      { rules: RULES, goods: now ?? (await goods(key)) },
      { actor: manager, at: when }
    )

  return { plan, goods, submit, approve, beginPlacing }
}
