import zlib from "node:zlib"

type Part = { name: string; content: Buffer | string; isEncrypted?: boolean }

/** A zip file of the parts, each deflated, byte by byte as the format says. */
export function zipOf(parts: Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, isEncrypted } of parts) {
    const bytes = Buffer.from(content)
    const packed = zlib.deflateRawSync(bytes)
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(title.length, 22)
    const head = Buffer.concat([Buffer.from("PK\x03\x04"), common, title])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02"),
        Buffer.from([20, 0]),
        common,
        tail,
        title,
      ])
    )
    local.push(head, packed)
    offset += head.length + packed.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, index, Buffer.from("PK\x05\x06"), end])
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) {
    crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return crc
})

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
  }
  return ~crc >>> 0
}

const relation = (id: string, type: string, target: string) =>
  `<Relationships><Relationship Id="${id}" Type="x/${type}" Target="${target}"/></Relationships>`

/** An .xlsx whose only sheet has this XML. */
export const workbookOf = (sheet: Buffer | string): Buffer =>
  zipOf([
    {
      name: "_rels/.rels",
      content: relation("r1", "officeDocument", "xl/workbook.xml"),
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="r2"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relation("r2", "worksheet", "worksheets/sheet1.xml"),
    },
    { name: "xl/worksheets/sheet1.xml", content: sheet },
  ])

type CellXml = string | { formula: string; result: string }

/** An .xlsx of rows of texts and formulas. */
export function tableOf(rows: CellXml[][]): Buffer {
  const cell = (one: CellXml) =>
    typeof one === "string"
      ? `<c t="inlineStr"><is><t>${one}</t></is></c>`
      : `<c t="str"><f>${one.formula}</f><v>${one.result}</v></c>`
  const lines = rows.map((row) => `<row>${row.map(cell).join("")}</row>`)
  return workbookOf(
    `<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`
  )
}

/**
 * What Excel makes of a workbook with a password to open it: a compound file
 * (MS-CFB) with a stream of that name. One sector of allocations, one of
 * directory entries.
 */
export function passwordProtected(): Buffer {
  const END = 0xfffffffe
  const FREE = 0xffffffff
  const header = Buffer.alloc(512, 0xff)
  header.fill(0, 0, 76)
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(END, 60)
  header.writeUInt32LE(END, 68)
  header.writeUInt32LE(0, 76)
  const allocations = Buffer.alloc(512, 0xff)
  allocations.writeUInt32LE(0xfffffffd, 0)
  allocations.writeUInt32LE(END, 4)
  const entry = (name: string, type: number, right: number, child: number) => {
    const bytes = Buffer.alloc(128)
    bytes.write(name, "utf16le")
    bytes.writeUInt16LE(name.length * 2 + 2, 64)
    bytes.writeUInt8(type, 66)
    bytes.writeUInt8(1, 67)
    bytes.writeUInt32LE(FREE, 68)
    bytes.writeUInt32LE(right, 72)
    bytes.writeUInt32LE(child, 76)
    bytes.writeUInt32LE(END, 116)
    return bytes
  }
  return Buffer.concat([
    header,
    allocations,
    entry("Root Entry", 5, FREE, 1),
    entry("EncryptionInfo", 2, 2, FREE),
    entry("EncryptedPackage", 2, FREE, FREE),
    Buffer.alloc(128),
  ])
}

/** A picture of one pixel. */
export const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)

/** A sheet of 201 MB of blanks: a thousandth of that as a file. */
export const zipBomb = () => workbookOf(Buffer.alloc(201 * 1024 * 1024, " "))
