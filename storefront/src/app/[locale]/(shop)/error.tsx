"use client"

import { useParams } from "next/navigation"
import styles from "@/features/shell/shell.module.css"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import en from "../../../../messages/en/outage.json"
import zh from "../../../../messages/zh/outage.json"

/** An outage is shown as an outage, never as an empty shop. */
export default function ShopError() {
  const { locale } = useParams()
  const words = locale === "en" ? en : zh
  return (
    <div className={styles.centre}>
      <Notice tone="error">
        <h1 className={styles.outage}>{words.title}</h1>
        <p>{words.words}</p>
        <Button look="quiet" onClick={() => window.location.reload()}>
          {words.retry}
        </Button>
      </Notice>
    </div>
  )
}
