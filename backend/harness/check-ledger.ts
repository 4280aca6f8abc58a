import fs from "node:fs"
import {
  LEDGER_MODULE,
  type LedgerModuleService,
} from "@mall/ledger/modules/ledger"
import type { ExecArgs } from "@medusajs/framework/types"

/** Recomputes the ledger and writes what differs to a file. */
export default async function checkLedger({ container, args }: ExecArgs) {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  fs.writeFileSync(args[0] ?? "", JSON.stringify(await ledger.checkBooks()))
}
