import { SaxesParser } from "saxes"

export type Attributes = Record<string, string>

/** What is told of an XML part; names come without their namespace prefix. */
export type XmlHandler = {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Feeds a part to its handler piece by piece, pausing after each, so that what
 * the handler gathered can be taken away. Throws at malformed XML. Entities a
 * document defines for itself are not expanded, so none can explode.
 */
export async function* parseXml(
  pieces: AsyncIterable<string>,
  handler: XmlHandler
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on("opentag", (tag) => handler.open(local(tag.name), tag.attributes))
  parser.on("closetag", (tag) => handler.close?.(local(tag.name)))
  parser.on("text", (text) => handler.text?.(text))
  parser.on("cdata", (text) => handler.text?.(text))
  for await (const piece of pieces) {
    parser.write(piece)
    yield
  }
  parser.close()
}

/** Reads a part to its end, for handlers that keep what they gather. */
export async function readXml(
  pieces: AsyncIterable<string>,
  handler: XmlHandler
): Promise<void> {
  const steps = parseXml(pieces, handler)
  while (!(await steps.next()).done);
}

function local(name: string): string {
  const colon = name.indexOf(":")
  return colon < 0 ? name : name.slice(colon + 1)
}
