import type { Quote, QuotedLine } from "@mall/checkout/types"
import { formatFen } from "@/lib/money"
import { fill } from "@/lib/shop/fill"
import { Notice } from "@/ui/notice"
import type checkout from "../../../../messages/zh/checkout.json"
import styles from "./checkout-form.module.css"

interface QuotedGoodsProps {
  words: typeof checkout
  quote: Quote
}

/** The goods by cooperative, and by line what each pays; then what is wrong. */
export function QuotedGoods({ words, quote }: QuotedGoodsProps) {
  const byVariant = new Map(quote.lines.map((line) => [line.variant_id, line]))
  const faulty = quote.lines.filter(({ fault }) => fault)
  return (
    <>
      {quote.groups.map((group) => {
        const lines = group.variant_ids
          .map((id) => byVariant.get(id))
          .filter((line): line is QuotedLine => !!line && !line.fault)
        return lines.length ? (
          <section key={group.cooperative_id} className={styles.part}>
            <h2>{group.cooperative_name}</h2>
            <ul className={styles.lines}>
              {lines.map((line) => (
                <li key={line.variant_id}>
                  <span>
                    {line.goods?.product_title}
                    <small>
                      {line.goods?.variant_title} × {line.quantity}
                    </small>
                  </span>
                  <span className={styles.amount}>
                    {formatFen(line.amount_fen)}
                    {line.subsidy_fen > 0 ? (
                      <small>
                        {fill(words.line_subsidy, {
                          amount: formatFen(line.subsidy_fen),
                        })}
                      </small>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null
      })}
      {faulty.length || quote.faults.length ? (
        <Notice tone="warning">
          {faulty.length ? <p>{words.left_behind}</p> : null}
          <ul>
            {quote.faults.map((fault) => (
              <li key={fault.code}>{fault.message}</li>
            ))}
            {faulty.map(({ variant_id, fault }) => (
              <li key={variant_id}>{fault?.message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}
