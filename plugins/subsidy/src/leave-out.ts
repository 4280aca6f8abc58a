/** The object without some of its fields: what an answer keeps to itself. */
export function leaveOut<T extends object, Key extends keyof T>(
  from: T,
  ...keys: Key[]
): Omit<T, Key> {
  const rest = { ...from }
  keys.forEach((key) => Reflect.deleteProperty(rest, key))
  return rest
}
