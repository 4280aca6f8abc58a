import { civilDate } from "@mall/calendar/civil-date"
import { type Fen, fen } from "@mall/ledger/money"
import {
  SUBSIDY_MODULE,
  type SubsidyModuleService,
} from "@mall/subsidy/modules/subsidy"
import type { ProgrammeDTO, ProgrammePlan } from "@mall/subsidy/types"
import {
  createSubsidyProgrammeWorkflow,
  fundSubsidyProgrammeWorkflow,
  grantAllowancesWorkflow,
  moveSubsidyProgrammeWorkflow,
} from "@mall/subsidy/workflows"
import { UNION_MODULE } from "@mall/union/modules/union"
import type { MedusaContainer } from "@medusajs/framework/types"
import { fillFund } from "./fund"
import { staffOf } from "./staff-of"
import { subsidyPlans } from "./subsidy-plans"

/** The union whose members are in the demonstration's roster. */
const UNION = "software"
const FUND = fen(5_000_000)

type Actors = { union_id: string; manager: string; chair: string }

type Unions = {
  listUnions(filters: { id: string[] }): Promise<{ id: string; path: string }[]>
}

/**
 * A funded fund and a running programme of each kind, through the workflows
 * by which staff and operator do the same. Each act is looked up first, and
 * those that move money have fixed keys: a second run changes nothing.
 */
export async function seedSubsidies(
  container: MedusaContainer,
  unionIds: Map<string, string>,
  categories: Map<string, string>
) {
  const union_id = unionIds.get(UNION) ?? ""
  const actors = {
    union_id,
    manager: await staffOf(container, union_id, "manager"),
    chair: await staffOf(container, union_id, "chair"),
  }
  await fillFund(container, { ...actors, amount_fen: FUND })
  const fruit = categories.get("fruit") ?? ""
  for (const plan of subsidyPlans(civilDate(new Date()), fruit)) {
    await runProgramme(container, actors, plan)
  }
}

async function runProgramme(
  container: MedusaContainer,
  actors: Actors,
  plan: ProgrammePlan
) {
  const { union_id, manager, chair } = actors
  const { id, state, funded_fen } = await drafted(container, actors, plan)
  if (state === "closed" || state === "suspended") {
    return
  }
  const move = (transition: "submit" | "approve", staff_id: string) =>
    moveSubsidyProgrammeWorkflow(container).run({
      // Drafted and submitted: two steps are what the chair has seen.
      input: { id, union_id, staff_id, transition, seen_steps: 2 },
    })
  if (state === "draft") {
    await move("submit", manager)
  }
  if (state !== "approved") {
    await move("approve", chair)
  }
  if (funded_fen === 0) {
    await fundSubsidyProgrammeWorkflow(container).run({
      input: {
        id,
        union_id,
        staff_id: manager,
        amount_fen: plan.budget_fen,
        key: "demonstration",
      },
    })
  }
  if (plan.kind === "allowance") {
    await grant(container, actors, id)
  }
}

/** The programme of a name, planned unless it is there. */
async function drafted(
  container: MedusaContainer,
  { union_id, manager }: Actors,
  plan: ProgrammePlan
): Promise<ProgrammeDTO> {
  const subsidy = container.resolve<SubsidyModuleService>(SUBSIDY_MODULE)
  const { programmes } = await subsidy.programmesOf(
    { union_id },
    { q: plan.name, offset: 0, limit: 50 }
  )
  const found = programmes.find(({ name }) => name === plan.name)
  if (found) {
    return found
  }
  const [union] = await container
    .resolve<Unions>(UNION_MODULE)
    .listUnions({ id: [union_id] })
  const { result } = await createSubsidyProgrammeWorkflow(container).run({
    input: {
      union_id,
      union_path: union?.path ?? "",
      staff_id: manager,
      plan,
    },
  })
  return subsidy.programmeOf({ union_id, id: result.id })
}

async function grant(
  container: MedusaContainer,
  { union_id, manager }: Actors,
  id: string
) {
  const subsidy = container.resolve<SubsidyModuleService>(SUBSIDY_MODULE)
  const totals = await subsidy.totalsOf([id])
  if (totals.get(id)?.members === 0) {
    await grantAllowancesWorkflow(container).run({
      input: {
        id,
        union_id,
        staff_id: manager,
        target: "roster",
        department: null,
        amount_fen: null as Fen | null,
        rows: [],
        faults: [],
        key: "demonstration",
      },
    })
  }
}
