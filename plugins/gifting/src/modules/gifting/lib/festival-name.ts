import type { Festival } from "../../../types/names"

const NAMES: Record<Festival, string> = {
  new_year: "元旦",
  spring_festival: "春节",
  qingming: "清明节",
  labour_day: "劳动节",
  dragon_boat: "端午节",
  mid_autumn: "中秋节",
  national_day: "国庆节",
  birthday: "会员生日",
  minority_festival: "少数民族节日",
}

/** The festival as people call it; a minority festival by its own name. */
export const festivalName = (round: {
  festival: Festival
  festival_name: string | null
}): string => round.festival_name ?? NAMES[round.festival]
