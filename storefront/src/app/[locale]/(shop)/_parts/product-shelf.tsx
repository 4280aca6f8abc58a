import { ProductCard } from "@/features/catalogue/product-card"
import { ProductGrid } from "@/features/catalogue/product-grid"
import type { Product } from "@/features/catalogue/products"
import type { Origins } from "@/features/origin/counties"
import { PlaceLine } from "@/features/origin/place-line"

interface ProductShelfProps {
  products: Product[]
  origins: Origins
}

/** Goods with the places they come from. */
export function ProductShelf({ products, origins }: ProductShelfProps) {
  return (
    <ProductGrid>
      {products.map((product) => {
        const origin = origins[product.id]
        return (
          <ProductCard
            key={product.id}
            product={product}
            place={origin ? <PlaceLine origin={origin} /> : null}
          />
        )
      })}
    </ProductGrid>
  )
}
