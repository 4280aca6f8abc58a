import {
  ROSTER_FIELDS,
  type RosterColumn,
  type RosterField,
  type RosterMapping,
} from "../../../../types/roster"
import { compact } from "../text"

/** What each column is called, best first; then what its name may contain. */
const NAMES: Record<RosterField, { exactly: string[]; contains: RegExp }> = {
  staff_number: {
    exactly:
      "工号 职工编号 员工编号 人员编号 职工号 员工号 会员编号 会员号 staffnumber staffno staffid employeenumber employeeno employeeid jobnumber 编号".split(
        " "
      ),
    contains: /工号|(职工|员工|人员|会员)(编|代)?(号|码)/,
  },
  name: {
    exactly:
      "姓名 职工姓名 员工姓名 会员姓名 收货人 收件人 name fullname membername staffname employeename".split(
        " "
      ),
    contains: /姓名/,
  },
  mobile: {
    exactly:
      "手机号 手机号码 手机 移动电话 联系手机 联系电话 电话 电话号码 联系方式 mobile mobilenumber mobilephone cellphone phone phonenumber telephone tel".split(
        " "
      ),
    contains: /手机|电话|mobile|phone/,
  },
  department: {
    exactly:
      "部门 所在部门 所属部门 部门名称 科室 处室 车间 工段 班组 工会小组 分会 单位 所在单位 所属单位 工作单位 department dept workshop team unit".split(
        " "
      ),
    contains: /部门|科室|车间|班组|department/,
  },
  address: {
    exactly:
      "收货地址 收件地址 邮寄地址 家庭住址 家庭地址 现住址 居住地址 通讯地址 通信地址 联系地址 详细地址 住址 地址 deliveryaddress shippingaddress homeaddress address".split(
        " "
      ),
    contains: /地址|住址|address/,
  },
}

/** Somebody else's, the workplace's, or what must never be taken. */
const NEVER =
  /紧急|家属|配偶|亲属|负责人|办公|公司地址|单位地址|座机|固定|固话|传真|身份证|证件|银行|邮箱|email|emergency|office|fax|landline|company/

const MAX_HEADER_LENGTH = 20
const UNRANKED = 1000

/** `手机号码（必填）*` → `手机号码`. */
const bare = (header: string) =>
  compact(header)
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "")

function rank(header: string, field: RosterField): number | undefined {
  if (
    header === "" ||
    header.length > MAX_HEADER_LENGTH ||
    NEVER.test(header)
  ) {
    return undefined
  }
  const { exactly, contains } = NAMES[field]
  const place = exactly.indexOf(header)
  if (place >= 0) {
    return place
  }
  return contains.test(header) ? UNRANKED : undefined
}

/** The column of a field: the best name wins, then the leftmost. */
function columnOf(headers: string[], field: RosterField): number | undefined {
  const ranked = headers
    .map((header, index) => ({ index, rank: rank(header, field) }))
    .filter((one) => one.rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.index - b.index)
  return ranked[0]?.index
}

/** Which column of a header row holds which field. */
export function recogniseColumns(texts: string[]): RosterMapping {
  const headers = texts.map(bare)
  const mapping: RosterMapping = {}
  for (const field of ROSTER_FIELDS) {
    const index = columnOf(headers, field)
    if (index !== undefined) {
      mapping[field] = index
    }
  }
  return mapping
}

/** The columns of a header row that have a name, with what they stand for. */
export function describeColumns(
  texts: string[],
  mapping: RosterMapping
): RosterColumn[] {
  return texts
    .map((text, index) => ({
      index,
      header: text.replace(/\s+/g, " ").trim(),
      field: ROSTER_FIELDS.find((field) => mapping[field] === index) ?? null,
    }))
    .filter(({ header }) => header !== "")
}
