import type { Context } from "@medusajs/framework/types"
import type { GiftPackageDTO } from "../../../types/dtos"
import { rows } from "./rows"

/** Packages of a round with their items, in their order. */
export const packagesOf = (context: Context, roundId: string) =>
  rows<GiftPackageDTO>(
    context,
    `select p.id, p.name, p.position, p.total_fen::float8 as total_fen,
       p.assisted_fen::float8 as assisted_fen,
       jsonb_agg(jsonb_build_object(
         'id', i.id, 'variant_id', i.variant_id, 'product_id', i.product_id,
         'cooperative_id', i.cooperative_id,
         'product_title', i.product_title, 'variant_title', i.variant_title,
         'quantity', i.quantity, 'unit_price_fen', i.unit_price_fen,
         'county_name', i.county_name, 'is_assisted', i.is_assisted,
         'origin_claim_id', i.origin_claim_id
       ) order by i.id) as items
     from gift_package p join gift_package_item i on i.package_id = p.id
     where p.round_id = ?
     group by p.id
     order by p.position`,
    [roundId]
  )

/** Puts these packages in the place of all the round had. */
export async function replacePackages(
  context: Context,
  roundId: string,
  packages: readonly GiftPackageDTO[]
) {
  await rows(context, `delete from gift_package where round_id = ?`, [roundId])
  await rows(
    context,
    `insert into gift_package (id, round_id, name, position, total_fen,
       assisted_fen)
     select id, ?, name, position, total_fen, assisted_fen
     from jsonb_to_recordset(?::jsonb) as p (id text, name text, position int,
       total_fen bigint, assisted_fen bigint)`,
    [roundId, JSON.stringify(packages)]
  )
  const items = packages.flatMap((giftPackage) =>
    giftPackage.items.map((item) => ({ ...item, package_id: giftPackage.id }))
  )
  await rows(
    context,
    `insert into gift_package_item (id, package_id, variant_id, product_id,
       cooperative_id, product_title, variant_title, quantity, unit_price_fen,
       county_name, is_assisted, origin_claim_id)
     select id, package_id, variant_id, product_id, cooperative_id,
       product_title, variant_title, quantity, unit_price_fen, county_name,
       is_assisted, origin_claim_id
     from jsonb_to_recordset(?::jsonb) as i (id text, package_id text,
       variant_id text, product_id text, cooperative_id text,
       product_title text, variant_title text, quantity int,
       unit_price_fen bigint, county_name text, is_assisted boolean,
       origin_claim_id text)`,
    [JSON.stringify(items)]
  )
}

/** Writes the origins that packages have now beside their goods. */
export async function updateOrigins(
  context: Context,
  packages: readonly GiftPackageDTO[]
) {
  await rows(
    context,
    `update gift_package_item i set county_name = o.county_name,
       is_assisted = o.is_assisted, origin_claim_id = o.origin_claim_id
     from jsonb_to_recordset(?::jsonb) as o (id text, county_name text,
       is_assisted boolean, origin_claim_id text)
     where i.id = o.id`,
    [JSON.stringify(packages.flatMap(({ items }) => items))]
  )
  await rows(
    context,
    `update gift_package p set assisted_fen = o.assisted_fen
     from jsonb_to_recordset(?::jsonb) as o (id text, assisted_fen bigint)
     where p.id = o.id`,
    [JSON.stringify(packages)]
  )
}
