import fs from "node:fs"
import path from "node:path"
import { run, say } from "./process.mjs"

const SETTLE_MS = 400

/** Rebuilds plugins and backend when their sources change, then restarts it. */
export function rebuildOnChange(root, env, backend) {
  let timer
  let building = false
  const rebuild = async () => {
    if (building) {
      timer = setTimeout(rebuild, SETTLE_MS)
      return
    }
    building = true
    say("源码有改动，重新构建后端 / Rebuilding the backend")
    await run(
      "npx",
      [
        "turbo",
        "run",
        "build",
        "--filter=@mall/backend",
        "--output-logs=errors-only",
      ],
      { cwd: root, env }
    )
      .then(() => backend.restart())
      .catch((error) => console.error(error.message))
    building = false
  }
  const folders = [
    path.join(root, "backend/src"),
    ...fs
      .readdirSync(path.join(root, "plugins"))
      .map((name) => path.join(root, "plugins", name, "src")),
  ]
  for (const folder of folders) {
    fs.watch(folder, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(rebuild, SETTLE_MS)
    })
  }
}
