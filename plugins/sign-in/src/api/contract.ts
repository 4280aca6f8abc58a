import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import { MAX_PASSWORD } from "../modules/sign-in/lib/password"

export const codeRequest = z.object({ mobile: z.string().max(60) })
export type CodeRequest = z.infer<typeof codeRequest>

export const passwordChange = z.object({
  password: z.string().max(MAX_PASSWORD),
})
export type PasswordChange = z.infer<typeof passwordChange>

/**
 * Every route of this plugin. Signing in itself is Medusa's:
 * `POST /auth/customer/mobile-code { mobile, code }` and
 * `POST /auth/customer/mobile-password { mobile, password }`.
 */
export const contract: RouteContract[] = [
  route({
    method: "POST",
    path: "/store/sign-in/codes",
    summary: "Send a sign-in code to a mobile; alike for every number",
    body: codeRequest,
    answers: z.object({
      expires_in_seconds: z.number(),
      resend_after_seconds: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/store/sign-in/account",
    summary: "The signed-in worker's account: masked mobile, password or not",
    actor: "customer",
    answers: z.object({
      account: z.object({
        customer_id: z.string(),
        mobile_masked: z.string(),
        has_password: z.boolean(),
      }),
    }),
  }),
  route({
    method: "POST",
    path: "/store/sign-in/password",
    summary: "Set or replace the password, soon after signing in by code",
    actor: "customer",
    body: passwordChange,
    answers: z.object({ has_password: z.literal(true) }),
  }),
]
