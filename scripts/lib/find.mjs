import { spawnSync } from "node:child_process"
import fs from "node:fs"

const onPath = (command) => {
  const { status, stdout } = spawnSync("which", [command], { encoding: "utf8" })
  return status === 0 ? stdout.trim() : undefined
}

/** A Chromium of the system; none is downloaded. */
export const findChromium = () =>
  [
    process.env.CHROMIUM_PATH,
    onPath("chromium"),
    onPath("chromium-browser"),
    onPath("google-chrome"),
  ].find((file) => file && fs.existsSync(file))

export const findRedis = () => onPath("redis-server")
