/** Any run of white space, and what looks like it or shows nothing at all. */
const BLANK = /[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff]+/gu

const WIDE = "\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff60·"
const BLANK_BESIDE_WIDE = new RegExp(` (?=[${WIDE}])|(?<=[${WIDE}]) `, "gu")

/** Full-width letters and digits as the keyboard's own: `１３８` → `138`. */
const narrow = (text: string) =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
  )

/** One line, single spaces, and none beside a Chinese character. */
export const tidy = (text: string): string =>
  narrow(text).replace(BLANK, " ").trim().replace(BLANK_BESIDE_WIDE, "")

/** Compatibility forms folded and every blank gone: for codes and numbers. */
export const compact = (text: string): string =>
  text.normalize("NFKC").replace(BLANK, "")
