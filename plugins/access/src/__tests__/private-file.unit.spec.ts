import { FILE_KINDS, fileKindOf, INVOICE_KINDS } from "../private-file"

const kindOf = (content: Buffer | string) =>
  fileKindOf(Buffer.from(content as string), FILE_KINDS)

describe("what a file is, is told by its bytes", () => {
  it.each([
    ["pdf", Buffer.from("%PDF-1.7\n")],
    ["png", Buffer.from("89504e470d0a1a0a0000", "hex")],
    ["jpg", Buffer.from("ffd8ffe000104a464946", "hex")],
    ["webp", Buffer.from("RIFF1234WEBPVP8 ")],
    ["ofd", Buffer.from("PK\u0003\u0004..OFD.xml..")],
    ["xml", Buffer.from('\uFEFF<?xml version="1.0"?><EInvoice/>')],
  ])("%s is known", (kind, content) => {
    expect(fileKindOf(content, FILE_KINDS)).toBe(kind)
  })

  it.each([
    ["nothing at all", ""],
    ["a picture that is a program", "<svg onload=alert(1)>"],
    ["the same behind a declaration", '<?xml version="1.0"?><svg/>'],
    ["a page", '<?xml version="1.0"?><html/>'],
    ["an entity that grows", '<?xml version="1.0"?><!DOCTYPE a []><a/>'],
    ["any other archive", "PK\u0003\u0004..word/document.xml"],
    ["a program", "MZ\u0090"],
  ])("%s is none", (_, content) => {
    expect(kindOf(content)).toBeUndefined()
  })

  it("a kind that the caller does not take is none", () => {
    expect(
      fileKindOf(Buffer.from("ffd8ffe0", "hex"), INVOICE_KINDS)
    ).toBeUndefined()
  })
})
