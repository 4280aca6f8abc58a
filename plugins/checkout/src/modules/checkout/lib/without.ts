/** The same without some of its keys. */
export function without<T extends object, Key extends keyof T>(
  whole: T,
  ...keys: Key[]
): Omit<T, Key> {
  const rest = { ...whole }
  keys.forEach((key) => delete rest[key])
  return rest
}
