import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ROSTER_IMPORT_OPENED } from "../types/roster"
import { readRosterImportWorkflow } from "../workflows/read-roster-import"

export default async function readRosterImport({
  event,
  container,
}: SubscriberArgs<{ import_id: string }>) {
  await readRosterImportWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = { event: ROSTER_IMPORT_OPENED }
