import type { QuotedTender } from "@mall/checkout/types"
import { formatFen } from "@/lib/money"
import { fill } from "@/lib/shop/fill"
import { Button } from "@/ui/button"
import type checkout from "../../../../messages/zh/checkout.json"
import styles from "./checkout-form.module.css"

interface TenderChoiceProps {
  words: typeof checkout
  tenders: QuotedTender[]
  /** What may pay: whatever is best, or only these. */
  choice: "auto" | string[]
  onChange: (choice: "auto" | string[]) => void
}

/** Every purse with what it pays and why; chosen for the buyer at first. */
export function TenderChoice({
  words,
  tenders,
  choice,
  onChange,
}: TenderChoiceProps) {
  if (!tenders.length) {
    return <p className={styles.note}>{words.no_subsidy}</p>
  }
  // One that is left out makes room for the others: they stay in the choice.
  const allowed = tenders
    .filter(({ is_able }) => is_able)
    .map(({ reference }) => reference)
    .filter((one) => choice === "auto" || choice.includes(one))
  return (
    <>
      <ul className={styles.lines}>
        {tenders.map((tender) => (
          <li key={tender.reference}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={tender.is_chosen}
                disabled={!tender.is_able}
                onChange={(event) =>
                  onChange(
                    event.target.checked
                      ? [...allowed, tender.reference]
                      : allowed.filter((one) => one !== tender.reference)
                  )
                }
              />
              <span>
                {tender.label}
                <small>{tender.why}</small>
                <small>
                  {fill(words.purse_left, {
                    amount: formatFen(tender.remaining_fen),
                  })}
                </small>
              </span>
            </label>
            <span className={styles.amount}>
              {tender.is_chosen ? `−${formatFen(tender.amount_fen)}` : null}
            </span>
          </li>
        ))}
      </ul>
      {choice === "auto" ? (
        <p className={styles.note}>{words.chosen_for_you}</p>
      ) : (
        <Button look="quiet" onClick={() => onChange("auto")}>
          {words.choose_for_me}
        </Button>
      )}
    </>
  )
}
