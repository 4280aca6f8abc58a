export interface Province {
  code: string
  zh: string
  en: string
  /** What fits on a tile. */
  short: { zh: string; en: string }
  /** Place on the tile grid, counted from its north-western corner. */
  column: number
  row: number
}

type Row = [string, string, string, string, string, number, number]

const rows: Row[] = [
  ["230000", "黑龙江", "Heilongjiang", "黑", "HL", 8, 0],
  ["150000", "内蒙古", "Inner Mongolia", "蒙", "IM", 4, 1],
  ["210000", "辽宁", "Liaoning", "辽", "LN", 7, 1],
  ["220000", "吉林", "Jilin", "吉", "JL", 8, 1],
  ["650000", "新疆", "Xinjiang", "新", "XJ", 1, 2],
  ["620000", "甘肃", "Gansu", "甘", "GS", 2, 2],
  ["640000", "宁夏", "Ningxia", "宁", "NX", 3, 2],
  ["140000", "山西", "Shanxi", "晋", "SX", 4, 2],
  ["130000", "河北", "Hebei", "冀", "HE", 5, 2],
  ["110000", "北京", "Beijing", "京", "BJ", 6, 2],
  ["120000", "天津", "Tianjin", "津", "TJ", 7, 2],
  ["630000", "青海", "Qinghai", "青", "QH", 2, 3],
  ["610000", "陕西", "Shaanxi", "陕", "SN", 3, 3],
  ["410000", "河南", "Henan", "豫", "HA", 4, 3],
  ["370000", "山东", "Shandong", "鲁", "SD", 5, 3],
  ["320000", "江苏", "Jiangsu", "苏", "JS", 6, 3],
  ["310000", "上海", "Shanghai", "沪", "SH", 7, 3],
  ["540000", "西藏", "Xizang", "藏", "XZ", 1, 4],
  ["510000", "四川", "Sichuan", "川", "SC", 2, 4],
  ["500000", "重庆", "Chongqing", "渝", "CQ", 3, 4],
  ["420000", "湖北", "Hubei", "鄂", "HB", 4, 4],
  ["340000", "安徽", "Anhui", "皖", "AH", 5, 4],
  ["330000", "浙江", "Zhejiang", "浙", "ZJ", 6, 4],
  ["530000", "云南", "Yunnan", "滇", "YN", 2, 5],
  ["520000", "贵州", "Guizhou", "黔", "GZ", 3, 5],
  ["430000", "湖南", "Hunan", "湘", "HN", 4, 5],
  ["360000", "江西", "Jiangxi", "赣", "JX", 5, 5],
  ["350000", "福建", "Fujian", "闽", "FJ", 6, 5],
  ["710000", "台湾", "Taiwan", "台", "TW", 7, 5],
  ["450000", "广西", "Guangxi", "桂", "GX", 3, 6],
  ["440000", "广东", "Guangdong", "粤", "GD", 4, 6],
  ["460000", "海南", "Hainan", "琼", "HI", 3, 7],
  ["820000", "澳门", "Macao", "澳", "MO", 4, 7],
  ["810000", "香港", "Hong Kong", "港", "HK", 5, 7],
]

/** Every province-level division, placed as on a map but as equal tiles. */
export const provinces: Province[] = rows.map(
  ([code, zh, en, shortZh, shortEn, column, row]) => ({
    code,
    zh,
    en,
    short: { zh: shortZh, en: shortEn },
    column,
    row,
  })
)
