import {
  PersonalDataCipher,
  type PersonalDataKeys,
} from "@mall/privacy/personal-data"
import { sqlOf } from "@mall/outbox/sql"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import type {
  CreateUnionInput,
  UnionDTO,
  UnionFacts,
  UnionListing,
  UnionLogEntry,
  UnionMoved,
  SubtreeSearch,
  UnionSearch,
  UnionTotals,
} from "../../types/unions"
import { mayStandBelow } from "./lib/levels"
import Union from "./models/union"
import UnionStaff from "./models/union-staff"
import { type By, logOf, record } from "./tables/log"
import * as tree from "./tables/tree"

type ModuleOptions = { personal_data: PersonalDataKeys }

const UNIQUE_VIOLATION = "23505"

/** The tree of unions: who stands below whom, and since when no more. */
export class UnionTree extends MedusaService({ Union, UnionStaff }) {
  protected readonly cipher: PersonalDataCipher
  protected readonly personalData: PersonalDataKeys

  constructor(container: Record<string, unknown>, options: ModuleOptions) {
    super(container, options)
    this.personalData = options.personal_data
    this.cipher = new PersonalDataCipher(options.personal_data)
  }

  /**
   * Adds one union below its parent. Refuses an absent parent
   * (`union_not_found`), a closed one (`union_closed`), a level that cannot
   * stand there (`union_level_misplaced`) and a code that another union has
   * (`union_code_taken`).
   */
  @InjectManager()
  async addUnion(
    { parent_id, ...input }: CreateUnionInput,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO> {
    const parent = parent_id
      ? await this.requireUnion(parent_id, context)
      : undefined
    if (parent) {
      assertBelow(input.level, parent)
    }
    const id = generateEntityId(undefined, "un")
    const union: UnionDTO = {
      id,
      parent_id: parent?.id ?? null,
      path: `${parent?.path ?? "/"}${id}/`,
      name: input.name,
      short_name: input.short_name,
      level: input.level,
      province_code: input.province_code,
      credit_code: input.credit_code ?? null,
      invoice_title: input.invoice_title ?? null,
      code: input.code ?? null,
      division_code: input.division_code ?? null,
      closed_at: null,
    }
    await tree.insertUnion(sqlOf(context), union).catch(refuseTaken)
    return union
  }

  /** The same for an operator, on record. A base union stands below another. */
  @InjectTransactionManager()
  async openUnion(
    input: CreateUnionInput,
    by: By,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO> {
    const sql = sqlOf(context)
    await tree.lockTree(sql)
    if (!input.parent_id && input.level !== "federation") {
      throw refuse.notAllowed("union_root_is_federation")
    }
    const union = await this.addUnion(input, context)
    const { name, level, parent_id } = input
    await record(sql, by, {
      union_id: union.id,
      kind: "created",
      details: { name, level, parent_id: parent_id ?? null },
    })
    return union
  }

  /** `union_not_found` if it is absent. */
  @InjectManager()
  async requireUnion(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO> {
    const [union] = await this.listUnions(
      { id: [id] },
      { take: 1, select: [...tree.UNION_COLUMNS] },
      context
    )
    if (!union) {
      throw refuse.notFound("union_not_found")
    }
    return union as unknown as UnionDTO
  }

  /** A page of the union at the path and all below it, with member totals. */
  @InjectManager()
  async unionTotals(
    path: string,
    search: SubtreeSearch,
    @MedusaContext() context: Context = {}
  ): Promise<UnionTotals> {
    return await tree.subtree(sqlOf(context), path, search)
  }

  /** A page of all unions, for the operator. */
  @InjectManager()
  async searchUnions(
    search: UnionSearch,
    @MedusaContext() context: Context = {}
  ): Promise<{ unions: UnionListing[]; count: number }> {
    const under = search.under
      ? (await this.requireUnion(search.under, context)).path
      : undefined
    return await tree.search(sqlOf(context), search, under)
  }

  /** From the root down to the union at the path. */
  @InjectManager()
  async unionsAbove(
    path: string,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO[]> {
    return await tree.ancestors(sqlOf(context), path)
  }

  @InjectManager()
  async unionLog(
    unionId: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<UnionLogEntry[]> {
    return await logOf(sqlOf(context), unionId, limit)
  }

  /** Mends names, codes and the invoice's title; `union_code_taken`. */
  @InjectTransactionManager()
  async changeUnion(
    id: string,
    facts: Partial<UnionFacts>,
    by: By,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO> {
    const sql = sqlOf(context)
    const union = await this.lockKnownUnion(id, context)
    const changed = Object.fromEntries(
      Object.entries(facts).filter(
        ([name, value]) =>
          value !== undefined && value !== union[name as keyof UnionFacts]
      )
    )
    if (Object.keys(changed).length > 0) {
      await tree.updateFacts(sql, id, changed).catch(refuseTaken)
      await record(sql, by, {
        union_id: id,
        kind: "changed",
        details: Object.fromEntries(
          Object.entries(changed).map(([name, to]) => [
            name,
            { from: union[name as keyof UnionFacts], to },
          ])
        ),
      })
    }
    return { ...union, ...changed }
  }

  /**
   * Puts a union with all below it under another one. Refuses a place inside
   * its own subtree (`union_moved_into_itself`), a level that cannot stand
   * there, and a closed parent. Answers how many unions have a new path.
   */
  @InjectTransactionManager()
  async moveUnion(
    id: string,
    parentId: string,
    by: By,
    @MedusaContext() context: Context = {}
  ): Promise<UnionMoved | null> {
    const sql = sqlOf(context)
    await tree.lockTree(sql)
    const union = await this.lockKnownUnion(id, context)
    const parent = await this.lockKnownUnion(parentId, context)
    if (parent.id === union.parent_id) {
      return null
    }
    if (parent.path.startsWith(union.path)) {
      throw refuse.notAllowed("union_moved_into_itself")
    }
    assertBelow(union.level, parent)
    const { path, unions } = await tree.movePaths(sql, union, parent)
    await record(sql, by, {
      union_id: id,
      kind: "moved",
      details: { from: union.parent_id, to: parent.id, unions },
    })
    return { from: union.path, to: path, unions }
  }

  /**
   * Closes a union: nobody signs in for it any more, what it did stays.
   * Refuses while a union below is open (`union_has_open_unions`). A second
   * time changes nothing. Answers the union's name.
   */
  @InjectTransactionManager()
  async closeUnion(
    id: string,
    by: By,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const sql = sqlOf(context)
    await tree.lockTree(sql)
    const union = await this.lockKnownUnion(id, context)
    if (union.closed_at) {
      return union.name
    }
    const open = await tree.countOpenBelow(sql, union.path)
    if (open > 0) {
      throw refuse.notAllowed("union_has_open_unions", { count: open })
    }
    await tree.setClosed(sql, id, now)
    await record(sql, by, { union_id: id, kind: "closed" })
    return union.name
  }

  /** Opens a closed union again; refuses below a closed one. */
  @InjectTransactionManager()
  async reopenUnion(
    id: string,
    by: By,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await tree.lockTree(sql)
    const union = await this.lockKnownUnion(id, context)
    if (!union.closed_at) {
      return
    }
    if (union.parent_id) {
      assertOpen(await this.requireUnion(union.parent_id, context))
    }
    await tree.setClosed(sql, id, null)
    await record(sql, by, { union_id: id, kind: "reopened" })
  }

  /** Locked to the transaction's end; `union_not_found`. */
  @InjectTransactionManager()
  protected async lockKnownUnion(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<UnionDTO> {
    const union = await tree.lockUnion(sqlOf(context), id)
    if (!union) {
      throw refuse.notFound("union_not_found")
    }
    return union
  }
}

/** `union_closed` says which one. */
export function assertOpen(union: UnionDTO): void {
  if (union.closed_at) {
    throw refuse.notAllowed("union_closed", { union: union.name })
  }
}

function assertBelow(level: UnionDTO["level"], parent: UnionDTO): void {
  assertOpen(parent)
  if (!mayStandBelow(level, parent.level)) {
    throw refuse.notAllowed("union_level_misplaced", { union: parent.name })
  }
}

function refuseTaken(error: { code?: string }): never {
  throw error.code === UNIQUE_VIOLATION
    ? refuse.notAllowed("union_code_taken")
    : error
}
