import { BarChart, LineChart } from "echarts/charts"
import { GridComponent, LegendComponent } from "echarts/components"
import * as echarts from "echarts/core"
import { SVGRenderer } from "echarts/renderers"
import styles from "./chart.module.css"

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

interface Size {
  width: number
  height: number
}

interface ChartProps {
  /** The chart in words; its figures stand in a table beside it. */
  label: string
  option: (size: Size) => echarts.EChartsCoreOption
  wide?: Size
  narrow?: Size
}

/**
 * A chart drawn on the server: an SVG and no script. It is drawn twice, for
 * wide and for narrow screens, so that its letters keep their size on both.
 */
export function Chart({
  label,
  option,
  wide = { width: 520, height: 340 },
  narrow = { width: 340, height: 260 },
}: ChartProps) {
  return (
    <div className={styles.chart} role="img" aria-label={label}>
      <div
        className={styles.wide}
        dangerouslySetInnerHTML={{ __html: draw(option(wide), wide) }}
      />
      <div
        className={styles.narrow}
        dangerouslySetInnerHTML={{ __html: draw(option(narrow), narrow) }}
      />
    </div>
  )
}

function draw(option: echarts.EChartsCoreOption, size: Size): string {
  const chart = echarts.init(null, null, {
    renderer: "svg",
    ssr: true,
    ...size,
  })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: "inherit", fontSize: 13, color: "#5e6b62" },
    ...option,
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
