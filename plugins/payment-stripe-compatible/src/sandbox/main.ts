import { startSandbox } from "./index"
import { readSandboxEnv } from "./env"

/** The sandbox gateway as a process of its own. */
async function main() {
  const sandbox = await startSandbox(readSandboxEnv())
  const stop = () => void sandbox.stop().then(() => process.exit(0))
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
  process.stdout.write(`sandbox gateway: ${sandbox.url}\n`)
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
