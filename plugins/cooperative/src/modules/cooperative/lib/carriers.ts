import type { Carrier } from "../../../types/shipment"

type KnownCarrier = Carrier & {
  /** Short names and codes people write, in lower case. */
  aliases: readonly string[]
  /** Shapes no other carrier of this list uses. */
  shapes: readonly RegExp[]
}

/** Codes are those of kuaidi100, which tracking services understand. */
const known: readonly KnownCarrier[] = [
  {
    code: "shunfeng",
    name: "顺丰速运",
    aliases: ["顺丰", "sf", "sf express"],
    shapes: [/^SF\d{12,13}$/],
  },
  {
    code: "zhongtong",
    name: "中通快递",
    aliases: ["中通", "zto"],
    shapes: [/^7[3-9]\d{12}$/],
  },
  {
    code: "yuantong",
    name: "圆通速递",
    aliases: ["圆通", "圆通快递", "yto", "yt"],
    shapes: [/^YT\d{13,15}$/],
  },
  {
    code: "yunda",
    name: "韵达快递",
    aliases: ["韵达", "韵达速递", "yd"],
    shapes: [/^4[36]\d{13}$/],
  },
  {
    code: "shentong",
    name: "申通快递",
    aliases: ["申通", "sto"],
    shapes: [/^77\d{13}$/],
  },
  {
    code: "ems",
    name: "EMS",
    aliases: ["邮政ems", "中国邮政速递", "邮政特快"],
    shapes: [/^E[A-Z]\d{9}CN$/],
  },
  {
    code: "youzhengguonei",
    name: "邮政快递包裹",
    aliases: ["邮政", "中国邮政", "邮政包裹", "yzpy"],
    shapes: [/^9[89]\d{11}$/],
  },
  {
    code: "jd",
    name: "京东快递",
    aliases: ["京东", "京东物流", "jd"],
    shapes: [/^JD[A-Z0-9]{11,16}$/],
  },
  {
    code: "jtexpress",
    name: "极兔速递",
    aliases: ["极兔", "极兔快递", "jtsd", "j&t"],
    shapes: [/^JT\d{13}$/],
  },
  {
    code: "debangkuaidi",
    name: "德邦快递",
    aliases: ["德邦", "dbl"],
    shapes: [/^DPK\d{9,15}$/],
  },
  {
    code: "debangwuliu",
    name: "德邦物流",
    aliases: [],
    shapes: [],
  },
  {
    code: "annengwuliu",
    name: "安能物流",
    aliases: ["安能", "ane"],
    shapes: [],
  },
  {
    code: "kuayue",
    name: "跨越速运",
    aliases: ["跨越", "跨越物流", "kysy"],
    shapes: [/^KY\d{10,14}$/],
  },
  {
    code: "huitongkuaidi",
    name: "百世快递",
    aliases: ["百世", "百世汇通", "htky"],
    shapes: [],
  },
  {
    code: "youshuwuliu",
    name: "优速快递",
    aliases: ["优速", "优速物流", "uc"],
    shapes: [],
  },
  { code: "zhaijisong", name: "宅急送", aliases: ["zjs"], shapes: [] },
  {
    code: "shunfengkuaiyun",
    name: "顺丰快运",
    aliases: [],
    shapes: [],
  },
  {
    code: "zhongtongkuaiyun",
    name: "中通快运",
    aliases: [],
    shapes: [],
  },
]

const byWord = new Map(
  known.flatMap((carrier) =>
    [carrier.code, carrier.name, ...carrier.aliases].map(
      (word) => [word.toLowerCase(), carrier.code] as const
    )
  )
)

const nameByCode = new Map(known.map(({ code, name }) => [code, name]))

/** The carriers a packing list may name, in the order of their use. */
export const carriers: readonly Carrier[] = known.map(({ code, name }) => ({
  code,
  name,
}))

/** The carrier's name for people, or nothing for no carrier. */
export function carrierName(code: string | null): string | null {
  return code === null ? null : (nameByCode.get(code) ?? code)
}

/** The code of a carrier written as a name, a short name or a code. */
export function carrierByWord(word: string): string | undefined {
  return byWord.get(word.normalize("NFKC").trim().toLowerCase())
}

/** The only carrier whose numbers look like this one. */
export function carrierByNumber(trackingNumber: string): string | undefined {
  return known.find(({ shapes }) =>
    shapes.some((shape) => shape.test(trackingNumber))
  )?.code
}
