import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { asBusyRetry } from "./busy"
import { type Refusal, refusals, type Sentence } from "./refusals"
import { sentences } from "./types/sentences"

type Said = Partial<
  Pick<Refusal, "sentence" | "faults" | "retry_after_seconds">
>

const TOO_MANY_REQUESTS = 429

/** English when the request asks for it first, Chinese otherwise. */
export const languageOf = (req: {
  headers: Record<string, string | string[] | undefined>
}): keyof Sentence =>
  /^en\b/i.test(String(req.headers["accept-language"] ?? "")) ? "en" : "zh"

const answerMedusaError = errorHandler()
const refuse = refusals(sentences)

/** Express refuses an address with half an escape before any route sees it. */
const asUnreadableAddress = (error: Error & Said): Error & Said =>
  error instanceof URIError ? refuse.notFound("nothing_here") : error

/**
 * Answers refusals, and rows locked by others, as `{ type, code, message, faults? }` in the reader's
 * language. Everything else goes Medusa's way.
 */
export function answerError(
  thrown: Error & Said,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  const error: Error & Said = asUnreadableAddress(asBusyRetry(thrown))
  if (!error.sentence) {
    answerMedusaError(error, req, res, next)
    return
  }
  const language = languageOf(req)
  const said = error.sentence[language]
  const faults = error.faults?.map((fault) => ({
    ...fault,
    message: fault.message[language],
  }))
  // Medusa's handler sets status, type and code; the words are ours.
  const answer = res.json.bind(res)
  res.json = (body: unknown) => {
    const base = typeof body === "object" ? body : {}
    if (error.retry_after_seconds) {
      res.status(TOO_MANY_REQUESTS)
      res.setHeader("retry-after", error.retry_after_seconds)
    }
    return answer({ ...base, message: said, ...(faults && { faults }) })
  }
  answerMedusaError(error, req, res, next)
}
