import styles from "./product-art.module.css"

interface ProductArtProps {
  title: string
  thumbnail: string | null
  tint?: string
  /** Shown without waiting: the picture a page is about. */
  priority?: boolean
}

/** The goods on a soft ground; where no picture exists, their first character. */
export function ProductArt({
  title,
  thumbnail,
  tint,
  priority = false,
}: ProductArtProps) {
  return (
    <div
      className={styles.art}
      style={tint ? { backgroundColor: tint } : undefined}
    >
      {thumbnail ? (
        // eslint-disable-next-line @next/next/no-img-element -- small ready-made webp: an image server would only cost
        <img
          src={thumbnail}
          alt=""
          width={256}
          height={256}
          loading={priority ? "eager" : "lazy"}
          fetchPriority={priority ? "high" : "auto"}
          decoding="async"
        />
      ) : (
        <span aria-hidden>{[...title][0]}</span>
      )}
    </div>
  )
}
