import type { SheetContent, WorkbookContent } from "@mall/spreadsheet/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../modules/cooperative"
import type { ConsignmentDetail } from "../types/consignment"
import type { PackingParcel } from "../types/parcel"

const PARCELS_AT_ONCE = 1000

/**
 * The packing list of an open consignment: one row per parcel
 * with the recipient in clear, then the goods in total. Filled in with
 * carriers and tracking numbers it is what comes back as an upload.
 */
export function packingListWorkbook(
  container: MedusaContainer,
  consignment: ConsignmentDetail
): WorkbookContent {
  return {
    sheets: [recipientSheet(container, consignment), goodsSheet(consignment)],
  }
}

function recipientSheet(
  container: MedusaContainer,
  { id, display_no, buyer_name, delivery_mode, due_on }: ConsignmentDetail
): SheetContent {
  const delivery = delivery_mode === "home" ? "寄送到家" : "送到单位"
  return {
    name: "装箱单",
    title: `装箱单 ${display_no}`,
    notes: [
      `购货单位：${buyer_name}　收货方式：${delivery}　最迟发货：${due_on ?? "未定"}`,
      "填写「快递公司」「运单号」后将本表上传即可登记发货；一个包裹有多个运单号时用顿号隔开。",
    ],
    columns: [
      { header: "序号", key: "position", width: 6, kind: "integer" },
      { header: "包裹号", key: "parcel_no", width: 16, kind: "text" },
      { header: "收件人", key: "recipient", width: 10, kind: "text" },
      { header: "手机", key: "mobile", width: 14, kind: "text" },
      { header: "地址", key: "address", width: 44, kind: "text" },
      { header: "部门", key: "department", width: 14, kind: "text" },
      { header: "货品明细", key: "goods", width: 36, kind: "text" },
      { header: "快递公司", key: "carrier", width: 12, kind: "text" },
      { header: "运单号", key: "tracking", width: 22, kind: "text" },
    ],
    rows: parcelRows(container, id),
  }
}

async function* parcelRows(container: MedusaContainer, consignment_id: string) {
  const service =
    container.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
  let position = 0
  for (;;) {
    const parcels = await service.listPackingParcels({
      consignment_id,
      after: position,
      limit: PARCELS_AT_ONCE,
    })
    for (const parcel of parcels) {
      position += 1
      yield parcelRow(position, parcel)
    }
    if (parcels.length < PARCELS_AT_ONCE) {
      return
    }
  }
}

function parcelRow(position: number, parcel: PackingParcel) {
  return {
    position,
    parcel_no: parcel.parcel_no,
    recipient: parcel.recipient_name ?? "",
    mobile: parcel.mobile ?? "",
    address: parcel.address ?? "",
    department: parcel.department ?? "",
    // The number stands first: packers scan the list by eye.
    goods: parcel.goods
      .map(({ title, quantity }) => `${quantity} × ${title}`)
      .join("；"),
    carrier: parcel.carrier_name ?? "",
    tracking: parcel.tracking_numbers.join("、"),
  }
}

function goodsSheet({ lines, parcels }: ConsignmentDetail): SheetContent {
  return {
    name: "货品汇总",
    title: "货品汇总",
    notes: [`共 ${parcels} 个包裹`],
    columns: [
      { header: "货品", key: "title", width: 40, kind: "text" },
      { header: "数量", key: "quantity", width: 10, kind: "integer" },
    ],
    rows: lines.map(({ product_title, variant_title, quantity }) => ({
      title: `${product_title} ${variant_title}`.trim(),
      quantity,
    })),
    totals: ["quantity"],
  }
}
