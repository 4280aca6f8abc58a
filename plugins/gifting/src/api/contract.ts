import type { RouteContract } from "@mall/access/contract"
import { memberContract } from "./member-contract"
import { operatorContract } from "./operator-contract"
import { planningContract } from "./planning-contract"
import { roundContract } from "./round-contract"

/** Every route of this plugin. */
export const contract: RouteContract[] = [
  ...planningContract,
  ...roundContract,
  ...operatorContract,
  ...memberContract,
]
