import { fileNameOf } from "./file-name"

describe("names of downloaded files", () => {
  it("reads the Chinese name first", () => {
    const header =
      "attachment; filename=\"a.xlsx\"; filename*=UTF-8''%E7%AD%BE%E6%94%B6%E8%A1%A8.xlsx"
    expect(fileNameOf(header)).toBe("签收表.xlsx")
  })

  it("takes the plain name, or a word when there is none", () => {
    expect(fileNameOf('attachment; filename="list.xlsx"')).toBe("list.xlsx")
    expect(fileNameOf(null)).toBe("download")
  })
})
