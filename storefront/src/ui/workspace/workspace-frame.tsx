"use client"

import { Button, Drawer } from "antd"
import { Menu as MenuIcon } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { LanguageSwitch } from "./language-switch"
import { Rail, type RailPlace } from "./rail"
import styles from "./workspace-frame.module.css"

type Props = {
  title: string
  /** Who is signed in, and where. */
  identity: ReactNode
  /** At most eight. */
  places: RailPlace[]
  children: ReactNode
}

/** A left rail beside the page; on a phone the rail is behind one button. */
export function WorkspaceFrame({ title, identity, places, children }: Props) {
  const t = useTranslations("workspace")
  const [isOpen, setOpen] = useState(false)
  const rail = <Rail places={places} onGo={() => setOpen(false)} />
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        {t("skip_to_content")}
      </a>
      <aside className={styles.rail}>
        <p className={styles.brand}>{title}</p>
        {rail}
        <div className={styles.foot}>
          {identity}
          <LanguageSwitch />
        </div>
      </aside>
      <header className={styles.bar}>
        <Button
          type="text"
          aria-label={t("open_menu")}
          icon={<MenuIcon size={22} aria-hidden />}
          onClick={() => setOpen(true)}
        />
        <span className={styles.brand}>{title}</span>
        <LanguageSwitch />
      </header>
      <Drawer
        title={title}
        placement="left"
        size={280}
        open={isOpen}
        onClose={() => setOpen(false)}
        footer={identity}
      >
        {rail}
      </Drawer>
      <main id="page" className={styles.page}>
        {children}
      </main>
    </div>
  )
}
