/* eslint-disable no-console -- a bench's figures are its output */

/** Prints figures: as one JSON object on the last line, or one per line. */
export function report(asJson: boolean, figures: Record<string, unknown>) {
  if (asJson) {
    console.log(JSON.stringify(figures))
    return
  }
  for (const [name, figure] of Object.entries(figures)) {
    console.log(`${name}: ${String(figure)}`)
  }
}
