"use client"

import { Button } from "antd"
import { Printer } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { dayInWords } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { BackLink } from "@/ui/workspace/back-link"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import type { RoundDetail } from "../types"
import { ChoiceQr } from "./choice-qr"
import styles from "./choice-poster.module.css"

/** One sheet of A4 for the notice board: what, until when, how. */
export function ChoicePoster({ id }: { id: string }) {
  const t = useTranslations("gifting")
  const locale = useLocale()
  const { union } = useUnionStaff()
  const query = useBackend<{ gift_round: RoundDetail }>(`/gift-rounds/${id}`)
  return (
    <Loaded query={query} rows={12}>
      {({ gift_round: round }) => (
        <>
          <div className={styles.screen}>
            <PageHead
              above={
                <BackLink href={`/union/gift-rounds/${id}`}>
                  {round.name}
                </BackLink>
              }
              title={t("poster")}
            >
              <Button
                icon={<Printer size={16} aria-hidden />}
                onClick={() => window.print()}
              >
                {t("print")}
              </Button>
            </PageHead>
          </div>
          <article className={styles.poster}>
            <p className={styles.union}>{union?.name}</p>
            <h2 className={styles.title}>{t("poster_title")}</h2>
            <p className={styles.round}>{round.name}</p>
            <ChoiceQr link={round.choice_link} size="min(75mm, 100%)" />
            {round.choice_deadline && (
              <p className={styles.deadline}>
                {t("poster_deadline", {
                  day: dayInWords(round.choice_deadline, locale),
                })}
              </p>
            )}
            <ol className={styles.steps}>
              <li>{t("poster_step_1")}</li>
              <li>{t("poster_step_2")}</li>
              <li>{t("poster_step_3")}</li>
            </ol>
            <p className={styles.note}>{t("poster_after")}</p>
            <p className={styles.link}>{round.choice_link}</p>
          </article>
        </>
      )}
    </Loaded>
  )
}
