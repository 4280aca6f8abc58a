import { languageOf } from "@mall/access/answer-error"
import { fillSentence } from "@mall/access/refusals"
import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { clientAddress } from "../client-address"
import { SIGN_IN_MODULE, type SignInModuleService } from "../modules/sign-in"
import { CODE } from "../modules/sign-in/lib/limits"
import { inWords as waitInWords } from "../modules/sign-in/lib/wait"
import { accountOf, mobileOf } from "../modules/sign-in/lib/mobile-of"
import { refuse } from "../refuse"
import type { Attempt } from "../types/accounts"
import { sentences, type SignInErrorCode } from "../types/sentences"

const UNAUTHORIZED = 401
const BAD_REQUEST = 400
const BROKEN = 500

const TURNS = 40
const TURN_MS = 250
const RETRY_SECONDS = 10

type Credentials = { email?: unknown; mobile?: unknown } | undefined

/** Whose account is tried; nothing given is an account like any other. */
function triedAccount(body: Credentials): string {
  const { email, mobile } = body ?? {}
  return mobileOf(mobile) ?? accountOf(typeof email === "string" ? email : "")
}

const isOurs = (text: unknown): text is SignInErrorCode =>
  typeof text === "string" && text in sentences

/** A provider's refusal reaches here as a bare code: said in full. */
const inWords = (body: object, code: SignInErrorCode, req: MedusaRequest) => ({
  ...body,
  code,
  message: fillSentence(sentences[code], { attempts: CODE.attempts })[
    languageOf(req)
  ],
})

type Outcome = Parameters<SignInModuleService["settleAttempt"]>[1]

/** What an answer means for the pace, and how it is given. */
function judge(
  status: number,
  body: { message?: unknown },
  req: MedusaRequest
): { outcome: Outcome; status: number; body: object } {
  if (status < BAD_REQUEST) {
    return { outcome: "succeeded", status, body }
  }
  if (status !== UNAUTHORIZED) {
    return { outcome: "void", status, body }
  }
  const { message } = body
  if (isOurs(message)) {
    return { outcome: "mistaken", status, body: inWords(body, message, req) }
  }
  // Medusa hands on any error of a provider as a refusal, in its own words.
  req.scope
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`sign-in: ${String(message)}`)
  return {
    outcome: "void",
    status: BROKEN,
    body: inWords({ type: "unexpected_state" }, "sign_in_failed", req),
  }
}

/**
 * Every sign-in of every actor passes here: per account and per address, a
 * pause that grows with the mistakes. The attempt is on the books before the
 * password is looked at, and its answer waits until it is settled.
 */
export function throttleSignIn(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  const service = req.scope.resolve<SignInModuleService>(SIGN_IN_MODULE)
  const account = triedAccount(req.body as Credentials)
  const provider = String(req.params["auth_provider"])
  const address = clientAddress(req, service.settings.trusted_proxies)
  admit(service, {
    // One identity serves every actor of its provider: so does the pause.
    account: service.marks.ofSubject(`account-${provider}`, account),
    address: service.marks.ofSubject("address", address),
  })
    .then((attempt) => {
      answerOnceSettled(req, res, service, attempt)
      next()
    })
    .catch(next)
}

/** Waits for earlier attempts of a burst to be judged. */
async function admit(
  service: SignInModuleService,
  subjects: Omit<Attempt, "at">
): Promise<Attempt> {
  for (let turn = 0; turn < TURNS; turn++) {
    const attempt = await service.admitAttempt(subjects, new Date())
    if (attempt) {
      return attempt
    }
    await new Promise((resolve) => setTimeout(resolve, TURN_MS))
  }
  throw refuse.later(
    "sign_in_paused",
    RETRY_SECONDS,
    waitInWords(RETRY_SECONDS)
  )
}

function answerOnceSettled(
  req: MedusaRequest,
  res: MedusaResponse,
  service: SignInModuleService,
  attempt: Attempt
) {
  const answer = res.json.bind(res)
  res.json = (given: unknown) => {
    const { outcome, status, body } = judge(
      res.statusCode,
      (given ?? {}) as object,
      req
    )
    service
      .settleAttempt(attempt, outcome)
      .catch((error: Error) =>
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`sign-in: an attempt was not settled: ${error.message}`)
      )
      .finally(() => {
        res.status(status)
        answer(body)
      })
    return res
  }
}
