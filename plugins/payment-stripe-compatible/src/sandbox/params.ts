import { z } from "@medusajs/framework/zod"
import qs from "qs"
import { paymentMethods } from "../types"
import { type ApiError, invalidRequest } from "./api-error"

const MAX_AMOUNT = 99_999_999

const amount = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= MAX_AMOUNT)
const text = (max: number) => z.string().max(max)
const metadata = z.record(z.string().max(40), text(500)).default({})
const expand = z.array(z.string()).max(10).default([])
const bool = z.enum(["true", "false"]).transform((value) => value === "true")
const url = z.url({ protocol: /^https?$/ })

const confirmation = {
  payment_method: z
    .string()
    .regex(/^pm_\w+$/)
    .optional(),
  payment_method_data: z
    .looseObject({ type: z.enum(paymentMethods) })
    .optional(),
  return_url: url.optional(),
}

export const createIntentParams = z.strictObject({
  amount,
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .toLowerCase(),
  payment_method_types: z.array(z.enum(paymentMethods)).min(1),
  capture_method: z
    .enum(["automatic", "automatic_async", "manual"])
    .default("automatic_async"),
  confirm: bool.default(false),
  description: text(1000).optional(),
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
  payment_method_options: z.record(z.string(), z.unknown()).default({}),
  metadata,
  expand,
  ...confirmation,
})
export type IntentParams = z.output<typeof createIntentParams>

export const confirmIntentParams = z.strictObject({
  ...confirmation,
  payment_method_options: z.record(z.string(), z.unknown()).optional(),
  expand,
})
export type Confirmation = Pick<
  z.output<typeof confirmIntentParams>,
  "payment_method" | "payment_method_data" | "return_url"
>

export const updateIntentParams = z.strictObject({
  amount: amount.optional(),
  description: text(1000).optional(),
  metadata: metadata.optional(),
  expand,
})

export const cancelIntentParams = z.strictObject({
  cancellation_reason: z
    .enum(["duplicate", "fraudulent", "requested_by_customer", "abandoned"])
    .optional(),
  expand,
})

export const captureIntentParams = z.strictObject({
  amount_to_capture: amount.optional(),
  expand,
})

export const createRefundParams = z.strictObject({
  payment_intent: z.string(),
  amount: amount.optional(),
  reason: z
    .enum(["duplicate", "fraudulent", "requested_by_customer"])
    .optional(),
  metadata,
  expand,
})

export const retrieveParams = z.strictObject({
  expand,
  client_secret: z.string().optional(),
})

const seconds = z.string().regex(/^\d+$/).transform(Number)

export const listParams = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((value) => value >= 1 && value <= 100)
    .default(10),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: z
    .strictObject({
      gt: seconds.optional(),
      gte: seconds.optional(),
      lt: seconds.optional(),
      lte: seconds.optional(),
    })
    .default({}),
  payment_intent: z.string().optional(),
  type: z.string().optional(),
  expand,
})
export type ListParams = z.output<typeof listParams>

/** `a[b]=c` and `a[0]=b`, as forms and addresses carry nested values. */
export const parseForm = (form: string): unknown =>
  qs.parse(form, { depth: 6, arrayLimit: 100, parameterLimit: 500 })

/** Reads parameters, refusing what is unknown in the API's own way. */
export function readParams<S extends z.ZodType>(
  schema: S,
  raw: unknown
): z.output<S> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) {
    return parsed.data
  }
  throw fault(raw, parsed.error)
}

function fault(raw: unknown, error: z.ZodError): ApiError {
  const issue = error.issues[0]
  if (issue?.code === "unrecognized_keys") {
    const param = [...issue.path, issue.keys[0]].map(String).join(".")
    return invalidRequest(`Received unknown parameter: ${param}`, {
      code: "parameter_unknown",
      param,
    })
  }
  const param = issue?.path.map(String).join(".") ?? ""
  const root = issue?.path[0]
  const isAbsent =
    typeof root === "string" &&
    (raw as Record<string, unknown>)[root] === undefined
  return isAbsent
    ? invalidRequest(`Missing required param: ${param}.`, {
        code: "parameter_missing",
        param,
      })
    : invalidRequest(`Invalid ${param}`, {
        code:
          root === "amount" ? "parameter_invalid_integer" : "parameter_invalid",
        param,
      })
}
