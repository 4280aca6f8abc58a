import { join } from "node:path"
import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts")

const config: NextConfig = {
  // For an image that holds nothing but what the server needs.
  output: process.env.MALL_STANDALONE === "1" ? "standalone" : undefined,
  outputFileTracingRoot: join(import.meta.dirname, ".."),
  turbopack: { root: join(import.meta.dirname, "..") },
  serverExternalPackages: ["echarts"],
  poweredByHeader: false,
  experimental: {
    // Rendered pages live in memory only: a restart never serves yesterday's.
    isrFlushToDisk: false,
  },
}

export default withNextIntl(config)
