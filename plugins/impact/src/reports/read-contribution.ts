import { goodsOfPerson } from "@mall/cooperative/goods-of-person"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import type { MedusaContainer } from "@medusajs/framework/types"
import { IMPACT_MODULE, type ImpactModuleService } from "../modules/impact"
import {
  groupShares,
  type Share,
  sharesOf,
  sumShares,
} from "../modules/impact/lib/contribution"
import type { Contribution } from "../types"
import { namesOfKeys } from "./names-of-keys"

/** Whom a customer's own purchases and festival gifts have helped. */
export async function readContribution(
  container: MedusaContainer,
  customerId: string
): Promise<Contribution> {
  const books = container.resolve<ImpactModuleService>(IMPACT_MODULE)
  const { as_of } = await books.clock()
  const shares = await sharesOfCustomer(container, customerId)
  const of = (source: Share["source_type"]) =>
    sumShares(shares.filter(({ source_type }) => source_type === source))
  return {
    as_of,
    ...sumShares(shares),
    bought_fen: of("order").credited_fen,
    received_fen: of("gift_round").credited_fen,
    counties: await countiesOf(container, shares),
  }
}

async function sharesOfCustomer(
  container: MedusaContainer,
  customerId: string
): Promise<Share[]> {
  const goods = await goodsOfPerson(container, customerId)
  const cooperatives =
    container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
  const lines = await cooperatives.linesOfSources(goods)
  const books = container.resolve<ImpactModuleService>(IMPACT_MODULE)
  const credited = await books.creditedByLine(lines.map(({ id }) => id))
  return sharesOf(goods, lines, credited)
}

async function countiesOf(
  container: MedusaContainer,
  shares: Share[]
): Promise<Contribution["counties"]> {
  const keys = (of: (share: Share) => string) => [...new Set(shares.map(of))]
  const [counties, cooperatives] = await Promise.all([
    namesOfKeys(container, "county", keys(countyOf)),
    namesOfKeys(container, "cooperative", keys(cooperativeOf)),
  ])
  return groupShares(shares, countyOf).map((county) => ({
    code: county.key,
    name: counties.get(county.key) ?? county.key,
    credited_fen: county.credited_fen,
    awaiting_fen: county.awaiting_fen,
    cooperatives: groupShares(county.shares, cooperativeOf).map((seller) => ({
      id: seller.key,
      name: cooperatives.get(seller.key) ?? seller.key,
      credited_fen: seller.credited_fen,
      awaiting_fen: seller.awaiting_fen,
      products: [
        ...new Set(seller.shares.map(({ product_title }) => product_title)),
      ],
    })),
  }))
}

const countyOf = ({ county_code }: Share) => county_code
const cooperativeOf = ({ cooperative_id }: Share) => cooperative_id
