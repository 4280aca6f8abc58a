/** `13812345678` → `138****5678`; anything shorter than 8 is all stars. */
export function maskMobile(mobile: string): string {
  return mobile.length < 8
    ? "*".repeat(mobile.length)
    : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`
}

/** `张三丰` → `张**`: the first character stays. A single one does not. */
export function maskName(name: string): string {
  const [first = "", ...rest] = Array.from(name)
  return rest.length === 0
    ? "*".repeat(first ? 1 : 0)
    : first + "*".repeat(rest.length)
}

/** A place name: stops at what already leads to a person's door. */
const PLACE = "[^省市县区旗路街巷弄号村组栋幢室\\d\\s]"
const REGIONS = [
  "(?:北京|天津|上海|重庆)市?|(?:香港|澳门)特别行政区|" +
    `${PLACE}{2,5}省|${PLACE}{2,6}自治区`,
  `${PLACE}{1,10}?(?:自治州|地区|盟|市)`,
  `${PLACE}{1,12}?(?:县|旗|(?<![小社园])区|(?<![超门城])市)`,
]
const UP_TO_COUNTY = new RegExp(
  `^\\s*${REGIONS.map((region) => `(?:(?:${region})\\s*)?`).join("")}`,
  "u"
)

/**
 * `江苏省南京市鼓楼区中山路1号` → `江苏省南京市鼓楼区****`. Keeps less rather
 * than more when it does not recognise a part.
 */
export function maskAddress(address: string): string {
  const [kept = ""] = UP_TO_COUNTY.exec(address) ?? []
  return address === "" ? "" : `${kept.trim()}****`
}

/** `zhang.san@example.org` → `z***@example.org`; no more of the name stays. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@")
  return at > 1 ? `${email.charAt(0)}***${email.slice(at)}` : "***"
}
