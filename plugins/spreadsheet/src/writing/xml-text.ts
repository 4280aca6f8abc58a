const MAX_CELL_LENGTH = 32_767
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

/** Text for an element or attribute: escaped, without what XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "")
}

/** Text for a cell: no longer than a cell can be, `_x000D_` kept literal. */
export function cellText(text: string): string {
  return escapeXml(
    text.slice(0, MAX_CELL_LENGTH).replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
  ).replace(/\r/g, "_x000D_")
}
