import { randomBytes } from "node:crypto"
import { fen } from "@mall/ledger/money"
import { PersonalDataCipher } from "@mall/privacy/personal-data"
import type { OpenConsignmentsInput } from "../../../types/consignment"
import type { HandOverParcelsInput } from "../../../types/parcel"
import type { CooperativeModuleService } from "../service"

export const personalData = {
  keys: [`k1:${randomBytes(32).toString("base64")}`],
  hash_key: randomBytes(32).toString("base64"),
}

const cipher = new PersonalDataCipher(personalData)

export async function createTwoCooperatives(service: CooperativeModuleService) {
  for (const n of [1, 2]) {
    await service.createCooperatives({
      id: `coop_${n}`,
      name: `合作社${n}`,
      kind: "cooperative",
      county_code: "520425",
      stock_location_id: `sloc_${n}`,
      credit_code: `9352042500000000${n}X`,
      about: "",
      households_helped: 12,
    })
    await service.createCooperativeStaffs({
      id: `cst_${n}`,
      cooperative_id: `coop_${n}`,
      email: `packer@${n}.coop`,
      display_name_enc: cipher.encrypt("王小明"),
      roles: ["packer"] as never,
    })
    await service.assignProducts({
      cooperative_id: `coop_${n}`,
      product_ids: [`prod_${n}`],
    })
  }
}

/** One order with a line of each cooperative. */
export function orderOf(
  orderId: string,
  displayId: number,
  quantity: number
): OpenConsignmentsInput {
  return {
    order_id: orderId,
    order_display_id: displayId,
    source_type: "gift_round",
    source_id: `grd_${orderId}`,
    buyer_union_id: "un_base",
    buyer_name: "某公司工会委员会",
    buyer_path: "/un_top/un_base/",
    channel: "union_gift",
    festival: "spring",
    delivery_mode: "home",
    due_on: "2027-01-20",
    lines: [1, 2].map((n) => ({
      order_line_item_id: `${orderId}_line_${n}`,
      product_id: `prod_${n}`,
      product_title: "五常大米",
      variant_id: `variant_${n}`,
      variant_title: "5kg",
      quantity,
      unit_price_fen: fen(5000 * n),
      union_fen: fen(5000 * n * quantity),
      subsidy_fen: fen(0),
      own_fen: fen(0),
    })),
  }
}

export const origin = {
  claim_id: "clm_1",
  county_code: "520425",
  province_code: "520000",
  schemes: ["lifted_county", "national_key_county"],
  is_verified: true,
  is_eligible: true,
}

/** `count` recipients with one unit of the line each. */
export function parcelsOf(
  consignmentId: string,
  lineId: string,
  count: number
): HandOverParcelsInput {
  const [name, mobile, address] = [
    "张三丰",
    "13812345678",
    "江苏省南京市鼓楼区中山路1号",
  ].map((plain) => cipher.encrypt(plain))
  return {
    consignment_id: consignmentId,
    contents: [
      {
        key: "package",
        lines: [{ consignment_line_id: lineId, quantity: 1 }],
      },
    ],
    parcels: Array.from({ length: count }, (_, index) => ({
      recipient_ref: `ref_${index + 1}`,
      content_key: "package",
      recipient_name_enc: name ?? "",
      mobile_enc: mobile ?? "",
      address_enc: address ?? null,
      department: "一车间",
    })),
  }
}
