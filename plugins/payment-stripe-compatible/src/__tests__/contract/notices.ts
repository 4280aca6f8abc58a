import http from "node:http"
import type { AddressInfo } from "node:net"

export type Notice = { body: Buffer; headers: http.IncomingHttpHeaders }

/** A shop's end of the line: keeps what arrives, answers as told. */
export async function listenForNotices(
  statusOf: (nth: number) => number = () => 200
) {
  const received: Notice[] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      received.push({ body: Buffer.concat(chunks), headers: request.headers })
      response.writeHead(statusOf(received.length)).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Polls until it is so; fails naming what did not come. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false,
  seconds = 10
): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const seen = look()
    if (seen) {
      return seen
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${seconds} s for ${what}`)
    }
    await new Promise((tick) => setTimeout(tick, 10))
  }
}
