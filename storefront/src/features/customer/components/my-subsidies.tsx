import { getLocale, getTranslations } from "next-intl/server"
import { listCategories } from "@/features/catalogue/categories"
import { formatFen } from "@/lib/money"
import type { Allowance } from "../account"
import styles from "./my-subsidies.module.css"

/** What the worker's union gives them, each with what is left and until when. */
export async function MySubsidies({ purses }: { purses: Allowance[] }) {
  const t = await getTranslations("customer")
  if (purses.length === 0) {
    return <p className={styles.none}>{t("card_no_subsidy")}</p>
  }
  return (
    <ul className={styles.purses}>
      {purses.map((purse) => (
        <li key={purse.reference} className={styles.purse}>
          <div>
            <p className={styles.name}>{purse.name}</p>
            <p className={styles.note}>
              {t("purse_period", { from: purse.starts_on, to: purse.ends_on })}
              {" · "}
              <PurseScope purse={purse} />
            </p>
            <PurseTerms purse={purse} />
            {purse.why ? <p className={styles.note}>{purse.why}</p> : null}
          </div>
          {purse.kind === "allowance" ? (
            <p className={styles.left}>
              {formatFen(purse.remaining_fen)}
              {purse.amount_fen === null ? null : (
                <span className={styles.note}>
                  {t("purse_of", { amount: formatFen(purse.amount_fen) })}
                </span>
              )}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What it may be spent on; categories by their names. */
async function PurseScope({ purse }: { purse: Allowance }) {
  const t = await getTranslations("customer")
  if (purse.scope_kind === "categories") {
    const categories = await listCategories(await getLocale())
    const names = categories.ok
      ? categories.data
          .filter(({ id }) => purse.scope_ids.includes(id))
          .map(({ name }) => name)
      : []
    if (names.length > 0) {
      return t("purse_only", { names: names.join(t("purse_and")) })
    }
  }
  return t(`purse_scopes.${purse.scope_kind}`)
}

async function PurseTerms({ purse }: { purse: Allowance }) {
  const t = await getTranslations("customer")
  if (purse.kind === "matched" && purse.match_percent !== null) {
    return (
      <p className={styles.note}>
        {t("purse_match", { percent: purse.match_percent })}
        {t("purse_separator")}
        {t("purse_at_most", { amount: formatFen(purse.remaining_fen) })}
      </p>
    )
  }
  if (purse.kind !== "tiered") {
    return null
  }
  return (
    <p className={styles.note}>
      {purse.tiers
        .map((tier) =>
          t(tier.is_used ? "purse_tier_used" : "purse_tier", {
            from: formatFen(tier.threshold_fen),
            off: formatFen(tier.discount_fen),
          })
        )
        .join(t("purse_separator"))}
    </p>
  )
}
