import { useLocale } from "next-intl"
import { localePath } from "@/i18n/paths"
import { provinces, type Province } from "@/lib/provinces"
import styles from "./tile-map.module.css"

const tile = 40
const gap = 4
const columns = 8
const rows = 8

interface TileMapProps {
  /** The whole map in words. */
  label: string
  /** How strongly each province is coloured, 0 (not) to 4, by code. */
  levels: Record<string, number>
  /** What a province says when pointed at, after its name. */
  notes?: Record<string, string>
  /** Where a coloured province leads. */
  hrefs?: Record<string, string>
  /** The province chosen by the reader. */
  chosen?: string
  /** Too small for letters: only coloured provinces are named. */
  isSmall?: boolean
}

/**
 * The provinces as a grid of equal tiles: a figure, not a map, so that it
 * draws no borders and small provinces weigh as much as large ones.
 */
export function TileMap({
  label,
  levels,
  notes,
  hrefs,
  chosen,
  isSmall = false,
}: TileMapProps) {
  const locale = useLocale()
  const width = columns * (tile + gap) - gap
  const height = rows * (tile + gap) - gap
  return (
    <svg
      className={styles.map}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      role={hrefs ? "group" : "img"}
      aria-label={label}
    >
      {provinces.map((province) => {
        const href = hrefs?.[province.code]
        const level = levels[province.code] ?? 0
        const name = [province[locale], notes?.[province.code]]
          .filter(Boolean)
          .join(" ")
        const cell = (
          <Tile
            province={province}
            name={name}
            text={isSmall && !level ? "" : province.short[locale]}
            level={level}
          />
        )
        return href ? (
          <a
            key={province.code}
            href={localePath(locale, href)}
            aria-label={name}
            aria-current={chosen === province.code ? "true" : undefined}
          >
            {cell}
          </a>
        ) : (
          <g key={province.code}>{cell}</g>
        )
      })}
    </svg>
  )
}

interface TileProps {
  province: Province
  name: string
  text: string
  level: number
}

function Tile({ province, name, text, level }: TileProps) {
  const x = (province.column - 1) * (tile + gap)
  const y = province.row * (tile + gap)
  return (
    <>
      <title>{name}</title>
      <rect
        className={styles.tile}
        data-level={level}
        x={x}
        y={y}
        width={tile}
        height={tile}
        rx={6}
      />
      <text
        className={styles.text}
        data-level={level}
        x={x + tile / 2}
        y={y + tile / 2}
        aria-hidden
      >
        {text}
      </text>
    </>
  )
}
