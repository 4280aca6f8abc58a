type SearchParam = string | string[] | undefined

/** One value of a query parameter, trimmed and cut to a sane length. */
export function oneValue(param: SearchParam): string {
  const value = Array.isArray(param) ? param[0] : param
  return (value ?? "").trim().slice(0, 60)
}

/** A page number from 1; anything else is the first page. */
export function pageNumber(param: SearchParam): number {
  const value = Number(oneValue(param))
  return Number.isSafeInteger(value) && value >= 1 && value <= 1000 ? value : 1
}
