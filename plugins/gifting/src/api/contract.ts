import type { RouteContract } from "@mall/access/contract"
import { memberContract } from "./member-contract"
import { operatorContract } from "./operator-contract"
import { planningContract } from "./planning-contract"
import { roundContract } from "./round-contract"
import { supplementContract } from "./supplement-contract"

/** Every route of this plugin. */
export const contract: RouteContract[] = [
  ...planningContract,
  ...roundContract,
  ...supplementContract,
  ...operatorContract,
  ...memberContract,
]
