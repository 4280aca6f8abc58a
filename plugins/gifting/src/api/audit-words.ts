/** Date and minute as everybody in the mall reads them. */
const minute = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
})

export const minuteOf = (instant: string | Date): string =>
  minute.format(new Date(instant))

type Actor = { actor_type: string; actor_id: string }

/** Who did it: staff by name, the mall's operator and its clock by what they are. */
export function actorName(
  { actor_type, actor_id }: Actor,
  names: Readonly<Record<string, string>>
): string {
  if (actor_type === "user") {
    return "平台运营"
  }
  return actor_type === "system" ? "系统" : (names[actor_id] ?? "")
}
