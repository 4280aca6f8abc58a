import type { Product } from "./products"
import { priceRange, productSubtitle, productTint, productTitle } from "./words"

const product: Product = {
  id: "prod_1",
  handle: "millet",
  title: "黄小米",
  subtitle: null,
  description: null,
  thumbnail: null,
  metadata: { title_en: "Yellow millet", tint: "#F7EFD9" },
  variants: [],
}

const variant = (amount: number | null) => ({
  id: `variant_${amount}`,
  title: "5 kg",
  metadata: { title_en: `Box of ${amount}` },
  calculated_price: { calculated_amount: amount },
})

describe("what a product is called and costs", () => {
  it("speaks the reader's language and falls back to Chinese", () => {
    expect(productTitle(product, "en")).toBe("Yellow millet")
    expect(productTitle(product, "zh")).toBe("黄小米")
    expect(productTitle({ ...product, metadata: null }, "en")).toBe("黄小米")
  })

  it("falls back from the seller's line to the first size", () => {
    const boxed = { ...product, variants: [variant(88), variant(45)] }
    expect(productSubtitle(boxed, "zh")).toBe("5 kg")
    expect(productSubtitle(boxed, "en")).toBe("Box of 88")
    expect(productSubtitle({ ...boxed, subtitle: "当年新米" }, "zh")).toBe(
      "当年新米"
    )
  })

  it("takes only a plain colour for the ground of a picture", () => {
    expect(productTint(product)).toBe("#F7EFD9")
    const tint = "url(x)"
    expect(productTint({ ...product, metadata: { tint } })).toBeUndefined()
  })

  it("shows the lowest price and says when others are higher", () => {
    expect(priceRange([variant(88), variant(45.5)])).toEqual({
      from: 45.5,
      isRange: true,
    })
    expect(priceRange([variant(88)])).toEqual({ from: 88, isRange: false })
    expect(priceRange([variant(null)])).toBeNull()
  })
})
