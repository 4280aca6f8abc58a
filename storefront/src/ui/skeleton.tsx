import styles from "./skeleton.module.css"

interface SkeletonProps {
  height: string
  width?: string
}

/** Holds the place of what is still loading, so that nothing jumps. */
export function Skeleton({ height, width = "100%" }: SkeletonProps) {
  return (
    <div aria-hidden className={styles.skeleton} style={{ height, width }} />
  )
}
