import { photoFault } from "./photo-limits"

const mb = 1024 * 1024

describe("a photo for after-sales", () => {
  it("is a picture of a kind and size that the backend takes", () => {
    expect(photoFault({ type: "image/jpeg", size: 8 * mb }, 5)).toBeUndefined()
    expect(photoFault({ type: "image/heic", size: mb }, 0)).toBe("type")
    expect(photoFault({ type: "image/png", size: 8 * mb + 1 }, 0)).toBe("large")
    expect(photoFault({ type: "image/webp", size: mb }, 6)).toBe("many")
  })
})
