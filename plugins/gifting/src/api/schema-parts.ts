import { paging } from "@mall/access/fields"
import type { Fen } from "@mall/ledger/money"
import { z } from "@medusajs/framework/zod"

export const text = (most: number) => z.string().trim().min(1).max(most)
export const id = z.string().min(1).max(64)
export const date = z.iso.date()
export const year = z.number().int().min(2000).max(2200)
/** Whole fen of an amount a person types; more than enough for any union. */
export const amount = z
  .number()
  .int()
  .min(0)
  .max(100_000_000_000)
  .transform((value) => value as Fen)
export const page = paging({ most: 200, usual: 50 })

export const fen = z.number().int()
export const instant = z.string().nullable()
