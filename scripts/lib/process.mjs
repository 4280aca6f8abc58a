import { spawn } from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"

/** A failure that one sentence explains; no stack is shown for it. */
export class Fail extends Error {}

const KILL_AFTER_MS = 10_000

export const say = (text) => console.log(`\n▸ ${text}`)

const bin = (cwd, command) => {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const local = path.join(folder, "node_modules/.bin", command)
    if (fs.existsSync(local)) {
      return local
    }
    if (folder === path.dirname(folder)) {
      return command
    }
  }
}

/** `npx x` without the shell and the look-up: the installed binary itself. */
const resolve = (cwd, command, args) =>
  command === "npx" ? [bin(cwd, args[0]), args.slice(1)] : [command, args]

/** Runs to the end; a failing command becomes one sentence and its output. */
export function run(command, args, { cwd, env, quiet = false, hint = "" }) {
  const [file, rest] = resolve(cwd, command, args)
  const lines = []
  return new Promise((done, fail) => {
    const child = spawn(file, rest, {
      cwd,
      env,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    })
    child.stdout?.on("data", (data) => lines.push(data))
    child.stderr?.on("data", (data) => lines.push(data))
    child.on("error", (error) => fail(new Fail(`${command}: ${error.message}`)))
    child.on("exit", (code) => {
      if (code === 0) {
        done()
        return
      }
      const said = Buffer.concat(lines).toString("utf8").slice(-4000)
      fail(
        new Fail(
          `${said}\n${command} ${args.join(" ")} 未能完成（代码 ${code}）。${hint}`
        )
      )
    })
  })
}

/** Starts a service that is to keep running. */
export function serve(name, command, args, { cwd, env, onExit }) {
  let stopped = false
  let isRestarting = false
  let child
  const start = () => {
    const [file, rest] = resolve(cwd, command, args)
    child = spawn(file, rest, { cwd, env, stdio: ["ignore", "pipe", "pipe"] })
    const mine = child
    const prefix = (data) =>
      String(data)
        .split("\n")
        .filter(Boolean)
        .forEach((line) => console.log(`  ${name} | ${line}`))
    child.stderr.on("data", prefix)
    if (process.env.MALL_VERBOSE) {
      child.stdout.on("data", prefix)
    } else {
      child.stdout.resume()
    }
    child.on("exit", (code) => {
      if (!stopped && !isRestarting && mine === child) {
        console.error(`\n${name} 意外停止（代码 ${code}）。`)
        onExit()
      }
    })
  }
  const end = async () => {
    const ending = child
    if (ending.exitCode === null && ending.signalCode === null) {
      const ended = new Promise((resolve) => ending.once("exit", resolve))
      ending.kill("SIGTERM")
      // What does not end when asked must not outlive us.
      const patience = setTimeout(() => ending.kill("SIGKILL"), KILL_AFTER_MS)
      await ended
      clearTimeout(patience)
    }
  }
  start()
  return {
    /** Answers when the process has ended, so that its port is free. */
    stop: async () => {
      stopped = true
      await end()
    },
    restart: async () => {
      const old = child
      isRestarting = true
      await end()
      if (!stopped && child === old) {
        start()
      }
      isRestarting = false
    },
  }
}

/** Waits until the address answers, at most three minutes. */
export async function waitFor(url, name, seconds = 180) {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer && answer.status < 500) {
      return
    }
    await new Promise((tick) => setTimeout(tick, 300))
  }
  throw new Fail(
    `${name} 在 ${seconds} 秒内没有启动，设置 MALL_VERBOSE=1 可查看日志。 / ${name} did not start within ${seconds} s; MALL_VERBOSE=1 shows its log.`
  )
}

function* filesBelow(file) {
  if (!fs.existsSync(file)) {
    return
  }
  if (fs.statSync(file).isFile()) {
    yield file
    return
  }
  for (const name of fs.readdirSync(file).sort()) {
    if (name !== "node_modules" && !name.startsWith(".")) {
      yield* filesBelow(path.join(file, name))
    }
  }
}

/** One hash over files and folders, names included. */
export function fileHash(places) {
  const hash = crypto.createHash("sha256")
  for (const place of places) {
    for (const file of filesBelow(place)) {
      hash.update(file)
      hash.update(fs.readFileSync(file))
    }
  }
  return hash.digest("hex")
}
