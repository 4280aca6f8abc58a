import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { isKeepableAddress, unkeepableAt } from "./keepable"
import { type Fault, fillSentence, refusals, type Sentence } from "./refusals"
import { sentences } from "./types/sentences"
import { receiveUpload, type UploadRule } from "./upload"

const refuse = refusals(sentences)

export type RouteMethod = "GET" | "POST" | "PUT" | "DELETE"

/**
 * What one route promises. Validation, roles, the OpenAPI document and the
 * test that walks all routes derive from this one entry.
 */
export type RouteContract = {
  method: RouteMethod
  /** As the route file stands: `/union/gift-rounds/:id`. */
  path: string
  /** One line for the OpenAPI document. */
  summary: string
  /** A store route that takes a signed-in worker; absent means anybody. */
  actor?: "customer"
  /** Roles inside the tenant that may call it; absent means any of them. */
  roles?: readonly string[]
  query?: z.ZodObject
  body?: z.ZodType
  /** A multipart upload in the field `file`, kept in memory. */
  upload?: UploadRule
  /** The schema of the answer's JSON, or the media type of a file. */
  answers: z.ZodType | "file"
}

/** Keeps the literal types of an entry while checking its shape. */
export const route = <T extends RouteContract>(contract: T): T => contract

type RoledRequest = MedusaRequest & { tenant_roles?: readonly string[] }

/** Scope guards put the caller's roles here; `contractMiddlewares` reads them. */
export function grantRoles(req: MedusaRequest, roles: readonly string[]) {
  ;(req as RoledRequest).tenant_roles = roles
}

function requireRole(allowed: readonly string[]) {
  return (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    const held = (req as RoledRequest).tenant_roles ?? []
    next(
      held.some((role) => allowed.includes(role))
        ? undefined
        : refuse.forbidden("role_required")
    )
  }
}

/** What a schema of ours says itself; zod's own words for the rest. */
const detailOf = (issue: z.core.$ZodIssue): Sentence =>
  issue.code === "custom" && issue.params?.["sentence"]
    ? (issue.params["sentence"] as Sentence)
    : { zh: issue.message, en: issue.message }

const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map((issue) => {
    const path = issue.path.join(".")
    const detail = detailOf(issue)
    const say = (language: keyof Sentence) =>
      fillSentence(sentences.field_invalid, {
        field: path || "·",
        detail: detail[language],
      })[language]
    return {
      code: "field_invalid",
      message: { zh: say("zh"), en: say("en") },
      path,
    }
  })

/** What schemas let through and the database would choke on. */
function unkeepable(input: unknown): Fault[] {
  const path = unkeepableAt(input)
  return path === undefined
    ? []
    : [refuse.fault("text_unkeepable", { field: path || "·" }, { path })]
}

/** An id that cannot be kept names nothing: the answer is that of any absent. */
function requireAddress(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  next(
    isKeepableAddress(req.originalUrl.split("?")[0] ?? "")
      ? undefined
      : refuse.notFound("nothing_here")
  )
}

/** Parses at the edge, once, and reports every fault together. */
function parseInto(
  property: "validatedBody" | "validatedQuery",
  source: "body" | "query",
  schema: z.ZodType
) {
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema
  return (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    const parsed = strict.safeParse(req[source] ?? {})
    const faults = parsed.success
      ? unkeepable(req[source])
      : faultsOf(parsed.error)
    if (!parsed.success || faults.length > 0) {
      next(refuse.invalid("input_invalid", { count: faults.length }, faults))
      return
    }
    Object.assign(req, { [property]: parsed.data })
    next()
  }
}

/**
 * The middlewares of a plugin's routes: who calls and in which role first,
 * then the file, the body and the query. Unknown keys are refused. The store
 * is open, so its routes for workers say `actor`; everywhere else
 * authentication is the scope's business (`closedScope`), never a route's.
 */
export function contractMiddlewares(
  contracts: readonly RouteContract[]
): MiddlewareRoute[] {
  return contracts.map(
    ({ method, path, actor, roles, query, body, upload }) => ({
      method,
      matcher: path,
      middlewares: [
        ...(actor ? [authenticate(actor, ["bearer"])] : []),
        ...(roles ? [requireRole(roles)] : []),
        ...(path.includes(":") ? [requireAddress] : []),
        ...(upload ? [receiveUpload(upload)] : []),
        ...(body ? [parseInto("validatedBody", "body", body)] : []),
        ...(query ? [parseInto("validatedQuery", "query", query)] : []),
      ],
    })
  )
}
