import type { SheetContent, SheetLine } from "@mall/spreadsheet/write"
import type {
  ConsignmentDetail,
  DispatchTotals,
  ParcelOfRecipient,
} from "@mall/cooperative/types"
import { formatYuan } from "@mall/ledger/money"
import { civilDate } from "@mall/calendar/civil-date"
import { actorName, minuteOf } from "./audit-words"
import { festivalName } from "../modules/gifting/lib/festival-name"
import type { MaskedParticipant } from "../modules/gifting/actions/people"
import type {
  CorporateRefundDTO,
  GiftPackageDTO,
  GiftRoundDTO,
  GiftRoundStepDTO,
  SupplementDTO,
} from "../types/dtos"
import type { GiftRoundState } from "../types/names"

const CHOSEN: Record<string, string> = {
  member: "本人自选",
  staff: "经办登记",
  default: "默认",
}
const ROUND_STATES: Record<GiftRoundState, string> = {
  draft: "草稿",
  submitted: "待审批",
  approved: "已批准",
  ordered: "已下单",
  paid: "发货中",
  completed: "已完成",
  cancelled: "已取消",
}
const PARCEL_STATES = {
  pending: "待发",
  shipped: "已发出",
  received: "已签收",
  voided: "缺货作废",
}
const REFUND_STATES = { owed: "待退回", paid: "已退回" }
const KINDS: Record<string, string> = {
  draft: "新建方案",
  submit: "提交审批",
  approve: "批准",
  approve_under: "依据原批次的批准",
  add_supplement: "建立补充批次",
  return: "退回修改",
  choose: "登记选择",
  remind: "提醒未选择的会员",
  close_choices: "提前结束选择",
  attach_minutes: "附上会议纪要",
  place: "统一下单",
  withdraw_order: "撤销订单",
  lapse_order: "逾期未付，订单撤销",
  payment_overdue: "逾期，回单待核对",
  upload_receipt: "上传转账回单",
  reject_receipt: "退回回单",
  pay: "确认到账",
  issue_links: "生成签收链接",
  receive: "登记签收",
  close_short: "缺货结单",
  stray_remittance: "到账不能入账，登记退还",
  complete: "活动完成",
  cancel: "取消活动",
}

const dateOf = (instant: string | null) =>
  instant ? civilDate(new Date(instant)) : ""

/** The round in a few lines; the hash tells what exactly was approved. */
export const planSheet = (
  round: GiftRoundDTO,
  parent: GiftRoundDTO | null,
  { opted_out }: { opted_out: number }
): SheetContent => ({
  name: "概况",
  title: round.name,
  columns: [
    { header: "项目", key: "item", width: 20, kind: "text" },
    { header: "内容", key: "value", width: 70, kind: "text" },
  ],
  rows: [
    ["节日", festivalName(round)],
    ["所属年度", String(round.fiscal_year)],
    ["人均标准", formatYuan(round.per_head_fen)],
    ["人数", String(round.member_count)],
    ["自愿放弃", String(opted_out)],
    ["总金额", formatYuan(round.total_fen)],
    ["提交日期", dateOf(round.submitted_at)],
    ["批准日期", dateOf(round.approved_at)],
    ["下单日期", dateOf(round.ordered_at)],
    ["付款截止", round.pay_by ?? ""],
    ["付款日期", dateOf(round.paid_at)],
    ["完成日期", dateOf(round.completed_at)],
    ["批准内容校验值", round.snapshot_hash ?? ""],
    ...(round.reserve_members > 0
      ? [["补充名额", String(round.reserve_members)]]
      : []),
    ...(parent ? approvalLines(round, parent) : []),
  ].map(([item, value]) => ({ item, value })),
})

/** By which approval a supplement went on: its parent's, or its own. */
const approvalLines = (round: GiftRoundDTO, parent: GiftRoundDTO) => [
  ["补充批次", `属于「${parent.name}」`],
  ...(round.approved_under
    ? [
        [
          "依据的批准",
          `「${parent.name}」${dateOf(parent.approved_at)} 的批准`,
        ],
        ["依据的批准内容校验值", round.approved_under],
      ]
    : [
        [
          "单独审批的原因",
          (round.outside_approval ?? [])
            .map(({ sentence }) => sentence.zh)
            .join(""),
        ],
      ]),
]

/** Who joined after the round was submitted, batch by batch. */
export const supplementsSheet = (
  supplements: readonly SupplementDTO[]
): SheetContent => ({
  name: "补充批次",
  columns: [
    { header: "建立日期", key: "on", width: 12, kind: "text" },
    { header: "名称", key: "name", width: 36, kind: "text" },
    { header: "人数", key: "members", width: 10, kind: "integer" },
    { header: "金额", key: "amount", width: 14, kind: "money_fen" },
    { header: "状态", key: "state", width: 10, kind: "text" },
    { header: "审批", key: "approval", width: 24, kind: "text" },
  ],
  rows: supplements.map((supplement) => ({
    on: dateOf(supplement.created_at),
    name: supplement.name,
    members: supplement.member_count,
    amount: supplement.total_fen,
    state: ROUND_STATES[supplement.state],
    approval: supplement.approved_under ? "依据本批次的批准" : "单独审批",
  })),
})

/** The frozen roster, masked, and who takes which package. */
export const rosterSheet = (
  participants: AsyncIterable<MaskedParticipant>,
  packages: readonly GiftPackageDTO[]
): SheetContent => ({
  name: "名单与选择",
  notes: ["姓名、手机已脱敏；完整姓名见签收表。"],
  columns: [
    { header: "部门", key: "department", width: 18, kind: "text" },
    { header: "姓名", key: "name", width: 12, kind: "text" },
    { header: "手机", key: "mobile", width: 14, kind: "text" },
    { header: "礼包", key: "package", width: 24, kind: "text" },
    { header: "选择方式", key: "chosen", width: 12, kind: "text" },
    { header: "日期", key: "on", width: 12, kind: "text" },
  ],
  rows: mapped(participants, (participant) => ({
    department: participant.department ?? "",
    name: participant.name,
    mobile: participant.mobile ?? "",
    ...(participant.opted_out_at
      ? {
          package: "",
          chosen: "自愿放弃",
          on: dateOf(participant.opted_out_at),
        }
      : {
          package:
            packages.find(({ id }) => id === participant.package_id)?.name ??
            "",
          chosen: CHOSEN[participant.chosen_by ?? ""] ?? "",
          on: dateOf(participant.chosen_at),
        }),
  })),
})

export const orderSheet = (
  consignments: readonly ConsignmentDetail[]
): SheetContent => ({
  name: "订单明细",
  columns: [
    { header: "合作社", key: "cooperative", width: 28, kind: "text" },
    { header: "商品", key: "goods", width: 32, kind: "text" },
    { header: "数量", key: "quantity", width: 10, kind: "integer" },
    { header: "单价", key: "price", width: 12, kind: "money_fen" },
    { header: "金额", key: "amount", width: 14, kind: "money_fen" },
    { header: "缺货数量", key: "short", width: 10, kind: "integer" },
    { header: "已退款", key: "refunded", width: 12, kind: "money_fen" },
    { header: "产地区划代码", key: "county", width: 14, kind: "text" },
    { header: "计入消费帮扶", key: "countable", width: 14, kind: "text" },
  ],
  rows: consignments.flatMap(({ cooperative_name, lines }) =>
    lines.map((line) => ({
      cooperative: cooperative_name,
      goods: `${line.product_title} ${line.variant_title}`.trim(),
      quantity: line.quantity,
      price: line.unit_price_fen,
      amount: line.amount_fen,
      short: line.short_quantity,
      refunded: line.refunded_fen,
      county: line.county_code ?? "",
      countable: line.is_countable ? "是" : "否",
    }))
  ),
  totals: ["quantity", "amount", "short", "refunded"],
})

export const dispatchSheet = (
  totals: readonly DispatchTotals[],
  consignments: readonly ConsignmentDetail[]
): SheetContent => ({
  name: "发货与验收",
  columns: [
    { header: "合作社", key: "cooperative", width: 28, kind: "text" },
    { header: "最迟发货", key: "due", width: 12, kind: "text" },
    { header: "已交接", key: "parcels", width: 10, kind: "integer" },
    { header: "已发出", key: "shipped", width: 10, kind: "integer" },
    { header: "已签收", key: "received", width: 10, kind: "integer" },
    { header: "缺货作废", key: "voided", width: 10, kind: "integer" },
    { header: "验收日期", key: "accepted", width: 12, kind: "text" },
    { header: "缺货原因", key: "reason", width: 30, kind: "text" },
  ],
  rows: totals.map((total) => {
    const consignment = consignments.find(
      ({ id }) => id === total.consignment_id
    )
    return {
      cooperative: total.cooperative_name,
      due: total.due_on ?? "",
      parcels: total.parcels,
      shipped: total.shipped,
      received: total.received,
      voided: total.voided,
      accepted: consignment?.accepted_on ?? "",
      reason: consignment?.close_reason ?? "",
    }
  }),
  totals: ["parcels", "shipped", "received", "voided"],
})

/** What the mall owes the union back, and by which bank transfer it came. */
export const refundsSheet = (
  refunds: readonly CorporateRefundDTO[]
): SheetContent => ({
  name: "退款",
  columns: [
    { header: "日期", key: "on", width: 12, kind: "text" },
    { header: "原因", key: "reason", width: 50, kind: "text" },
    { header: "金额", key: "amount", width: 14, kind: "money_fen" },
    { header: "进度", key: "state", width: 10, kind: "text" },
    { header: "退回日期", key: "paid", width: 12, kind: "text" },
    { header: "银行流水号", key: "reference", width: 24, kind: "text" },
  ],
  rows: refunds.map((refund) => ({
    on: dateOf(refund.owed_at),
    reason: refund.reason,
    amount: refund.amount_fen,
    state: REFUND_STATES[refund.state],
    paid: refund.paid_on ?? "",
    reference: refund.bank_reference ?? "",
  })),
  totals: ["amount"],
})

export const parcelsSheet = (
  parcels: AsyncIterable<ParcelOfRecipient>
): SheetContent => ({
  name: "包裹",
  columns: [
    { header: "包裹号", key: "number", width: 18, kind: "text" },
    { header: "合作社", key: "cooperative", width: 28, kind: "text" },
    { header: "状态", key: "state", width: 10, kind: "text" },
    { header: "快递", key: "carrier", width: 14, kind: "text" },
    { header: "运单号", key: "tracking", width: 24, kind: "text" },
    { header: "发出日期", key: "shipped", width: 12, kind: "text" },
    { header: "签收日期", key: "received", width: 12, kind: "text" },
  ],
  rows: mapped(parcels, (parcel) => ({
    number: parcel.parcel_no,
    cooperative: parcel.cooperative_name,
    state: PARCEL_STATES[parcel.state],
    carrier: parcel.carrier_name ?? "",
    tracking: parcel.tracking_numbers.join("、"),
    shipped: dateOf(parcel.shipped_at),
    received: dateOf(parcel.received_at),
  })),
})

export const stepsSheet = (
  steps: readonly GiftRoundStepDTO[],
  names: Readonly<Record<string, string>>
): SheetContent => ({
  name: "经过",
  columns: [
    { header: "时间", key: "on", width: 18, kind: "text" },
    { header: "事项", key: "kind", width: 18, kind: "text" },
    { header: "经手人", key: "who", width: 14, kind: "text" },
    { header: "说明", key: "note", width: 50, kind: "text" },
  ],
  rows: steps.map((step) => ({
    on: minuteOf(step.at),
    kind: KINDS[step.kind] ?? step.kind,
    who: actorName(step, names),
    note: step.note ?? "",
  })),
})

async function* mapped<Item>(
  items: AsyncIterable<Item>,
  line: (item: Item) => SheetLine
): AsyncGenerator<SheetLine> {
  for await (const item of items) {
    yield line(item)
  }
}
