/** What this plugin says when it refuses, in both languages. */
export const sentences = {
  county_not_found: {
    zh: "没有代码为 {code} 的县。",
    en: "There is no county with code {code}.",
  },
  counties_unknown: {
    zh: "有 {count} 行的县级代码不在行政区划表中，整份名单未导入。",
    en: "{count} row(s) name counties that are not in the division table. Nothing was imported.",
  },
  county_unknown: {
    zh: "「{name}」的代码 {code} 不在行政区划表中。",
    en: "The code {code} of “{name}” is not in the division table.",
  },
  origin_claim_not_found: {
    zh: "没有找到这条产地声明。",
    en: "This origin claim was not found.",
  },
  origin_claim_state_refused: {
    zh: "产地声明当前状态为「{from}」，不能改为「{to}」。",
    en: "An origin claim that is “{from}” cannot become “{to}”.",
  },
  origin_claim_overlaps: {
    zh: "商品 {product_id} 在这段时间内已有核实过的产地，请先撤销原声明。",
    en: "Product {product_id} already has a verified origin in that period. Revoke the earlier claim first.",
  },
  county_designation_not_found: {
    zh: "没有找到这条名单记录。",
    en: "This designation was not found.",
  },
} as const
