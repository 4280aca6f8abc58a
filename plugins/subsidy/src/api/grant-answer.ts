import { languageOf } from "@mall/access/answer-error"
import type { MedusaRequest } from "@medusajs/framework/http"
import {
  type GrantInput,
  type GrantPreview,
  previewGrant,
} from "../workflows/money/grant"
import { grantAllowancesWorkflow } from "../workflows/grant-allowances"
import { idempotencyKey } from "./idempotency-key"

/** Grants or says what a grant would do, and answers in the reader's language. */
export async function answerGrant(
  req: MedusaRequest,
  input: GrantInput,
  isPreview: boolean
) {
  if (isPreview) {
    return shown(req, await previewGrant(req.scope, input))
  }
  const { result } = await grantAllowancesWorkflow(req.scope).run({
    input: { ...input, key: idempotencyKey(req) },
  })
  const { members, total_fen } = result
  return { members, total_fen, faults: [], is_preview: false }
}

function shown(req: MedusaRequest, preview: GrantPreview) {
  const language = languageOf(req)
  return {
    ...preview,
    faults: preview.faults.map(({ message, ...fault }) => ({
      ...fault,
      message: message[language],
    })),
    is_preview: true,
  }
}
