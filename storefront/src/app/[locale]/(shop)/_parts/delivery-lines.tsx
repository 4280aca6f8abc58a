import { House, Truck, Undo2 } from "lucide-react"
import { useTranslations } from "next-intl"
import styles from "./delivery-lines.module.css"

export function DeliveryLines() {
  const t = useTranslations("shop.product")
  return (
    <ul className={styles.lines}>
      <li>
        <Truck size={20} aria-hidden />
        {t("deliveryShip")}
      </li>
      <li>
        <House size={20} aria-hidden />
        {t("deliveryWhere")}
      </li>
      <li>
        <Undo2 size={20} aria-hidden />
        {t("deliveryCare")}
      </li>
    </ul>
  )
}
