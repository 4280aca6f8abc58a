/** A sentence of the message files with its `{names}` filled in. */
export const fill = (
  sentence: string,
  values: Record<string, string | number>
): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole
  )
