import type { ReactNode } from "react"
import styles from "./button.module.css"

interface ButtonProps {
  children: ReactNode
  look?: "primary" | "secondary" | "quiet"
  type?: "button" | "submit"
  disabled?: boolean
  onClick?: () => void
}

export function Button({
  look = "primary",
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      className={`${styles.button} ${styles[look]}`}
      type={type}
      {...rest}
    />
  )
}
