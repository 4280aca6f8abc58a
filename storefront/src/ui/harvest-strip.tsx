import styles from "./harvest-strip.module.css"

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

interface HarvestStripProps {
  /** Months in season, 1 to 12. */
  harvestMonths: number[]
  /** The month of today, marked. */
  month: number
  /** The whole strip in words. */
  label: string
}

export function HarvestStrip({
  harvestMonths,
  month,
  label,
}: HarvestStripProps) {
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      {months.map((cell) => (
        <span
          key={cell}
          className={styles.cell}
          data-in-season={harvestMonths.includes(cell) || undefined}
          data-now={cell === month || undefined}
        >
          {cell}
        </span>
      ))}
    </div>
  )
}
