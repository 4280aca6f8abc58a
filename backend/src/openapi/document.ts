import type { RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import { contracts } from "./contracts"

type Json = Record<string, unknown>

/** Who may call a scope, as the document's security schemes name it. */
const ACTORS: Record<string, string> = {
  admin: "operator",
  union: "union_staff",
  cooperative: "cooperative_staff",
  store: "publishable_key",
  hooks: "gateway_signature",
}

const refusalSchema = {
  type: "object",
  required: ["type", "message"],
  properties: {
    type: { type: "string" },
    code: { type: "string", description: "Stable, snake_case" },
    message: {
      type: "string",
      description: "Chinese; English when Accept-Language asks for it",
    },
    faults: { type: "array", items: { type: "object" } },
  },
}

const bearer = { type: "http", scheme: "bearer", bearerFormat: "JWT" }

/** The dialect is named once, by the document itself. */
function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const made: Json = {
    ...z.toJSONSchema(schema, { io, unrepresentable: "any" }),
  }
  delete made.$schema
  return made
}

const json = (schema: Json) => ({ "application/json": { schema } })

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))

function queryParameters(query: z.ZodObject | undefined) {
  if (!query) {
    return []
  }
  const { properties = {}, required = [] } = jsonSchema(query, "input") as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }))
}

function requestBody({ body, upload }: RouteContract) {
  if (upload) {
    const file = { type: "string", format: "binary" }
    return {
      required: true,
      content: {
        "multipart/form-data": {
          schema: { type: "object", required: ["file"], properties: { file } },
        },
      },
    }
  }
  return body && { required: true, content: json(jsonSchema(body, "input")) }
}

function operation(tag: string, contract: RouteContract): Json {
  const scope = contract.path.split("/")[1] ?? ""
  const body = requestBody(contract)
  const answer =
    contract.answers === "file"
      ? {
          "application/octet-stream": {
            schema: { type: "string", format: "binary" },
          },
        }
      : json(jsonSchema(contract.answers, "output"))
  const refusal = { $ref: "#/components/responses/refusal" }
  return {
    tags: [tag],
    summary: contract.summary,
    ...(contract.roles && {
      description: `Roles: ${contract.roles.join(", ")}`,
    }),
    security: [{ [ACTORS[scope] ?? scope]: [] }],
    parameters: [
      ...pathParameters(contract.path),
      ...queryParameters(contract.query),
    ],
    ...(body && { requestBody: body }),
    responses: {
      "200": { description: "Done", content: answer },
      default: refusal,
    },
  }
}

/** The OpenAPI 3.1 document of all our routes, made from their contracts. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const [tag, routes] of Object.entries(contracts)) {
    for (const contract of routes) {
      const path = contract.path.replace(/:(\w+)/g, "{$1}")
      paths[path] = {
        ...paths[path],
        [contract.method.toLowerCase()]: operation(tag, contract),
      }
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "工会优质农产品商城",
      version: "0.1.0",
      description:
        "Routes of the mall beside Medusa's own. Refusals are sentences for people, with stable codes.",
    },
    paths,
    components: {
      securitySchemes: {
        operator: bearer,
        union_staff: bearer,
        cooperative_staff: bearer,
        publishable_key: {
          type: "apiKey",
          in: "header",
          name: "x-publishable-api-key",
        },
        gateway_signature: {
          type: "apiKey",
          in: "header",
          name: "stripe-signature",
        },
      },
      responses: {
        refusal: { description: "Refused", content: json(refusalSchema) },
      },
    },
  }
}
