import type { ImpactBreakdown, ImpactTrend } from "@mall/impact/types"
import { useTranslations } from "next-intl"
import { Chart } from "@/ui/chart"

const ink = "#1e2a22"
const line = "#e8e4da"
const leaf = "#1f6b45"
const wheat = "#c99a2e"

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 })

const yuan = (amountFen: number) => Math.round(amountFen / 100)

const barLabel = ({ value }: { value: number }) => `¥${whole.format(value)}`

/** Direct purchases and assisted sales, month by month, one upon the other. */
export function TrendChart({ months }: { months: ImpactTrend["months"] }) {
  const t = useTranslations("impact")
  const series = (name: string, color: string, data: number[]) => ({
    type: "bar",
    stack: "credited",
    barMaxWidth: 36,
    name,
    color,
    data,
  })
  return (
    <Chart
      label={t("trend.title")}
      option={() => ({
        grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
        legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 12 },
        xAxis: {
          type: "category",
          data: months.map(({ month }) => month),
          axisTick: { show: false },
          axisLine: { lineStyle: { color: line } },
        },
        yAxis: { type: "value", splitLine: { lineStyle: { color: line } } },
        series: [
          series(
            t("direct"),
            leaf,
            months.map(({ direct }) => yuan(direct.credited_fen))
          ),
          series(
            t("assisted"),
            wheat,
            months.map(({ assisted }) => yuan(assisted.credited_fen))
          ),
        ],
      })}
    />
  )
}

/** The largest rows of a breakdown as bars, the largest on top. */
export function RankChart({
  label,
  rows,
}: {
  label: string
  rows: ImpactBreakdown["rows"]
}) {
  const height = 24 + rows.length * 34
  return (
    <Chart
      label={label}
      wide={{ width: 520, height }}
      narrow={{ width: 340, height }}
      option={({ width }) => ({
        grid: { left: 0, right: 84, top: 4, bottom: 4, containLabel: true },
        xAxis: { type: "value", show: false },
        yAxis: {
          type: "category",
          inverse: true,
          data: rows.map(({ name }) => name),
          axisTick: { show: false },
          axisLine: { show: false },
          axisLabel: {
            color: ink,
            width: width / 3,
            overflow: "truncate",
          },
        },
        series: [
          {
            type: "bar",
            color: leaf,
            barMaxWidth: 16,
            itemStyle: { borderRadius: 4 },
            label: { show: true, position: "right", formatter: barLabel },
            data: rows.map(({ total }) => yuan(total.credited_fen)),
          },
        ],
      })}
    />
  )
}
