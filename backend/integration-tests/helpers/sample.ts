import { z } from "@medusajs/framework/zod"

export type Schema = {
  const?: unknown
  enum?: unknown[]
  default?: unknown
  anyOf?: Schema[]
  type?: string
  format?: string
  pattern?: string
  minLength?: number
  minimum?: number
  exclusiveMinimum?: number
  minItems?: number
  items?: Schema
  required?: string[]
  properties?: Record<string, Schema>
}

const MOBILE = "13900000000"
const DATE = "2027-01-20"

export const jsonSchemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema

/** The least that the schema lets through: required keys, smallest values. */
export const sampleOf = (schema: z.ZodType): unknown =>
  sample(jsonSchemaOf(schema))

export function sample(schema: Schema): unknown {
  if ("const" in schema) {
    return schema.const
  }
  const choice = schema.anyOf?.find(({ type }) => type !== "null")
  if (choice) {
    return sample(choice)
  }
  switch (schema.enum ? "enum" : schema.type) {
    case "enum":
      return schema.enum?.[0]
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [
          key,
          sample(schema.properties?.[key] ?? {}),
        ])
      )
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        sample(schema.items ?? {})
      )
    case "integer":
    case "number":
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1
    case "boolean":
      return true
    default:
      return text(schema)
  }
}

function text({ format, pattern, minLength }: Schema): string {
  if (format === "date") {
    return DATE
  }
  return pattern ? MOBILE : "x".repeat(minLength ?? 1)
}
