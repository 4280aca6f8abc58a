import { parseArgs } from "node:util"
import { signIn } from "../harness/client"
import { startMall } from "../harness/mall"
import { report } from "../harness/report"
import { confirmRoster, inventedRoster, previewRoster } from "../harness/roster"

/** Upload to members: read, normalise, encrypt, stage, preview, write. */
async function main() {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "100000" },
      json: { type: "boolean", default: false },
    },
  })
  const rows = Number(values.rows)
  const roster = await inventedRoster(rows)
  const mall = await startMall()
  try {
    const [server] = mall.servers
    const union = await signIn(server!.url, "union_staff", "manager@demo.union")
    const progress = new Set<number>()

    const cpuBefore = server!.cpuSeconds()
    const start = performance.now()
    const preview = await previewRoster(union, roster, ({ done }) =>
      progress.add(done)
    )
    const previewed = performance.now()
    await confirmRoster(union, preview.id)
    const end = performance.now()

    const { rows: counted } = await mall.database.query<{ members: number }>(
      `select count(*)::int as members from union_member where name_enc is not null`
    )
    const seconds = (end - start) / 1000
    report(values.json, {
      rows,
      seconds: round(seconds),
      preview_seconds: round((previewed - start) / 1000),
      confirm_seconds: round((end - previewed) / 1000),
      rows_per_second: Math.round(rows / seconds),
      peak_rss_mb: server!.peakRssMb(),
      server_cpu_seconds: round(server!.cpuSeconds() - cpuBefore),
      progress_steps_seen: progress.size,
      members_written: counted[0]?.members,
    })
  } finally {
    await mall.stop()
  }
}

const round = (value: number) => Math.round(value * 100) / 100

void main()
