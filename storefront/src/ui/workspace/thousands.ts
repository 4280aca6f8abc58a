/** Shows the number in a field as sums are shown: 1,234,567. */
export const thousands = {
  formatter: (value: string | number | undefined) =>
    String(value ?? "").replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ","),
  parser: (text: string | undefined) =>
    Number((text ?? "").replace(/[¥,\s]/g, "")),
}
