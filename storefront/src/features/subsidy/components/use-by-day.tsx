import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { Chart } from "@/ui/chart"
import { lastDays } from "../days-of-use"
import type { DayOfUse } from "../types"
import styles from "./subsidy.module.css"

const line = "#e8e4da"
const leaf = "#1f6b45"

const DAYS = 30
const size = (width: number) => ({ width, height: 220 })

/** What members used in the last thirty days, drawn on the server. */
export function UseByDay({ days, today }: { days: DayOfUse[]; today: string }) {
  const t = useTranslations("subsidy")
  const shown = lastDays(days, today, DAYS)
  const sum = (of: (day: DayOfUse) => number) =>
    days.reduce((total, day) => total + of(day), 0)
  if (days.length === 0) {
    return <p className={styles.quiet}>{t("not_used_yet")}</p>
  }
  return (
    <>
      <p>
        {t("use_sum", {
          count: sum(({ purchases }) => purchases),
          used: formatFen(sum(({ used_fen }) => used_fen)),
          refunded: formatFen(sum(({ refunded_fen }) => refunded_fen)),
        })}
      </p>
      <Chart
        label={t("use_chart")}
        wide={size(640)}
        narrow={size(320)}
        option={() => ({
          grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
          xAxis: {
            type: "category",
            data: shown.map(({ day }) => day.slice(5)),
            axisTick: { show: false },
            axisLine: { lineStyle: { color: line } },
          },
          yAxis: {
            type: "value",
            splitLine: { lineStyle: { color: line } },
            axisLabel: { formatter: "¥{value}" },
          },
          series: [
            {
              type: "bar",
              color: leaf,
              barMaxWidth: 20,
              data: shown.map(({ used_fen }) => Math.round(used_fen / 100)),
            },
          ],
        })}
      />
    </>
  )
}
