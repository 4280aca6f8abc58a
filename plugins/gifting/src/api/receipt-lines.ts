import type { GiftingModuleService } from "../modules/gifting"
import { goodsTexts } from "./goods-text"

const LINES_PER_BATCH = 2_000

/**
 * All lines of a round's receipt sheet with names in clear, batch by batch:
 * the export must be on record before the first is asked for.
 */
export async function* receiptLines(
  gifting: GiftingModuleService,
  roundId: string
) {
  const goods = goodsTexts(await gifting.packagesOf(roundId))
  for (let offset = 0; ; offset += LINES_PER_BATCH) {
    const lines = await gifting.receiptSheetLines(roundId, {
      offset,
      limit: LINES_PER_BATCH,
    })
    yield lines.map(({ package_id, undelivered, ...line }) => ({
      ...line,
      ...goods({ package_id, undelivered }),
    }))
    if (lines.length < LINES_PER_BATCH) {
      return
    }
  }
}
