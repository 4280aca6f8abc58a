import { z } from "@medusajs/framework/zod"
import { sentences } from "./types/sentences"

/** The most an `integer` column holds. */
const MOST_INTEGER = 2_147_483_647

/** A number of the query that an `integer` column is compared with. */
export const integerInQuery = z.coerce.number().int().min(0).max(MOST_INTEGER)

/** Which page of a list: `most` rows at once, `usual` when nobody says. */
export const paging = ({ most, usual }: { most: number; usual: number }) => ({
  offset: integerInQuery.default(0),
  limit: z.coerce.number().int().min(1).max(most).default(usual),
})

/** A list that names nothing twice, by what `nameOf` answers. */
export const withoutRepeats = <T extends z.ZodType>(
  list: z.ZodArray<T>,
  nameOf: (entry: z.output<T>) => string
) =>
  list.refine(
    (entries) => new Set(entries.map(nameOf)).size === entries.length,
    { params: { sentence: sentences.listed_twice } }
  )
