import { MedusaError } from "@medusajs/framework/utils"

/** One thing said in both languages; `{name}` is filled from the parameters. */
export type Sentence = { zh: string; en: string }

export type SentenceParams = Record<string, string | number>

/** One fault among many: where it is, and the sentence that tells how to mend it. */
export type Fault = {
  code: string
  message: Sentence
  path?: string
  row?: number
  column?: string
}

/**
 * An expected "no". It crosses workflow steps as a plain object, so whoever
 * reads it must ask for `sentence`, never for `instanceof`.
 */
export type Refusal = MedusaError & {
  sentence: Sentence
  faults?: Fault[]
  /** Too much for now: answered 429 with this as its `Retry-After`. */
  retry_after_seconds?: number
}

const fill = (template: string, params: SentenceParams) =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole
  )

/** Fills both languages of a sentence. */
export function fillSentence(
  sentence: Sentence,
  params: SentenceParams = {}
): Sentence {
  return { zh: fill(sentence.zh, params), en: fill(sentence.en, params) }
}

/**
 * Makes a plugin's refusals from its table of sentences. Each answers a
 * MedusaError whose `code` is stable and whose sentence says what, where and
 * how to mend it.
 *
 * @example
 * const refuse = refusals(sentences)
 * throw refuse.notAllowed("gift_round_over_cap", { cap: "2,200.00" })
 */
export function refusals<Code extends string>(
  sentences: Record<Code, Sentence>
) {
  const make =
    (type: string) =>
    (code: Code, params: SentenceParams = {}, faults?: Fault[]): Refusal => {
      const sentence = fillSentence(sentences[code], params)
      return Object.assign(new MedusaError(type, sentence.zh, code), {
        sentence,
        ...(faults && { faults }),
      })
    }

  return {
    /** The input is malformed: 400. */
    invalid: make(MedusaError.Types.INVALID_DATA),
    /** The input is fine, a rule or a state forbids it: 400. */
    notAllowed: make(MedusaError.Types.NOT_ALLOWED),
    /** Nobody we know, or a signature that is not theirs: 401. */
    unauthorized: make(MedusaError.Types.UNAUTHORIZED),
    /** Absent or not yours, which must look the same: 404. */
    notFound: make(MedusaError.Types.NOT_FOUND),
    /** Signed in, but not in the role this takes: 403. */
    forbidden: make(MedusaError.Types.FORBIDDEN),
    /** Nothing is wrong with it but the pace: 429, with how long to wait. */
    later: (code: Code, seconds: number, params: SentenceParams = {}) =>
      Object.assign(make(MedusaError.Types.NOT_ALLOWED)(code, params), {
        retry_after_seconds: seconds,
      }),
    /** An invariant of ours is broken: 500, and somebody is called. */
    unexpected: make(MedusaError.Types.UNEXPECTED_STATE),
    /** One fault to be listed beside others. */
    fault: (
      code: Code,
      params: SentenceParams = {},
      place: Pick<Fault, "path" | "row" | "column"> = {}
    ): Fault => ({
      code,
      message: fillSentence(sentences[code], params),
      ...place,
    }),
  }
}
