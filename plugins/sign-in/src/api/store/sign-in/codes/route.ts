import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { clientAddress } from "../../../../client-address"
import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "../../../../modules/sign-in"
import { CODE, CODES_PER_NUMBER } from "../../../../modules/sign-in/lib/limits"
import { mobileOf } from "../../../../modules/sign-in/lib/mobile-of"
import { refuse } from "../../../../refuse"
import { requestCodeWorkflow } from "../../../../workflows"
import type { CodeRequest } from "../../../contract"

export async function POST(
  req: MedusaRequest<CodeRequest>,
  res: MedusaResponse
) {
  const service = req.scope.resolve<SignInModuleService>(SIGN_IN_MODULE)
  const mobile = mobileOf(req.validatedBody.mobile)
  if (!mobile) {
    throw refuse.invalid("mobile_invalid")
  }
  await requestCodeWorkflow(req.scope).run({
    input: {
      mobile,
      address: clientAddress(req, service.settings.trusted_proxies),
    },
  })
  res.json({
    expires_in_seconds: CODE.minutes * 60,
    resend_after_seconds: CODES_PER_NUMBER[0]?.seconds,
  })
}
