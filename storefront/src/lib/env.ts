import { z } from "zod"

const environment = z.object({
  /** Where the Medusa server answers, seen from this server. */
  BACKEND_URL: z.url(),
  /** The sales channel's publishable API key. */
  PUBLISHABLE_KEY: z.string().min(1),
  /** The address readers use, for absolute links in page metadata. */
  STOREFRONT_URL: z.url().default("http://localhost:8000"),
})

export type Environment = z.infer<typeof environment>

let known: Environment | undefined

/**
 * The settings of this server, the one reader of `process.env`. Read at the
 * first use, so that a build needs none of them; throws naming each setting
 * that is missing or malformed.
 */
export function env(): Environment {
  if (!known) {
    const parsed = environment.safeParse(process.env)
    if (!parsed.success) {
      throw new Error(`Storefront settings: ${z.prettifyError(parsed.error)}`)
    }
    known = parsed.data
  }
  return known
}
