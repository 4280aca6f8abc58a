import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import type {
  RosterField,
  RosterImportDTO,
  RosterMapping,
  RosterRowKind,
  RosterRowView,
} from "../../types/roster"
import { lockRoster } from "./members"
import { Membership } from "./membership"
import type { ChosenColumns, SheetRow } from "./lib/roster/reader"
import { classify } from "./roster/classification"
import { applyRoster, type Confirmation } from "./roster/confirmation"
import * as imports from "./roster/imports"
import * as rows from "./roster/rows"
import { insertBatch, type StagedRow } from "./roster/staging"
import { stageRows } from "./roster/stage-rows"
import { sqlOf } from "./sql"

const ERROR_ROWS_PAGE = 500

/**
 * Everything of a union: see `Membership` for the tree, staff and members;
 * here are roster imports. A file is kept encrypted, read in the background
 * into staged rows, previewed against the members of now, mended if need be,
 * and confirmed in one transaction, or discarded. Closing an import purges
 * its file and rows.
 */
class UnionModuleService extends Membership {
  /** Keeps an uploaded file for reading; only base unions have rosters. */
  @InjectTransactionManager()
  async openRosterImport(
    upload: imports.RosterUpload,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const union = await this.requireUnion(upload.union_id, context)
    if (union.level !== "base") {
      throw refuse.notAllowed("union_has_no_members")
    }
    const id = generateEntityId(undefined, "rim")
    await imports.insertImport(sqlOf(context), this.cipher, id, upload)
    return id
  }

  /** `roster_import_not_found` if it is not this union's. */
  @InjectManager()
  async findRosterImport(
    of: imports.ImportOf,
    @MedusaContext() context: Context = {}
  ): Promise<RosterImportDTO> {
    return await imports.findImport(sqlOf(context), of)
  }

  @InjectManager()
  async listRosterImports(
    unionId: string,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<{ roster_imports: RosterImportDTO[]; count: number }> {
    return await imports.listImports(sqlOf(context), unionId, page)
  }

  /** Gives a waiting file to the first reader who asks, and to nobody else. */
  @InjectTransactionManager()
  async claimRosterFile(
    importId: string,
    @MedusaContext() context: Context = {}
  ): Promise<imports.ClaimedRoster | undefined> {
    return await imports.claimImport(sqlOf(context), this.cipher, importId)
  }

  /**
   * Reads a claimed file's rows into staging and previews them. Each batch is
   * committed with its progress; members are not touched. Refuses a file
   * without header or rows; the caller then records why it failed.
   */
  async stageRoster(
    of: imports.ImportOf,
    table: AsyncIterable<SheetRow>,
    chosen?: ChosenColumns
  ): Promise<void> {
    const { header, ignored_sheets } = await stageRows(
      table,
      this.cipher,
      (batch) => this.stageBatch(of.import_id, batch),
      chosen
    )
    await this.analyzeStaging()
    await this.previewStaged(of, header, ignored_sheets)
  }

  @InjectTransactionManager()
  protected async stageBatch(
    importId: string,
    batch: StagedRow[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await insertBatch(sqlOf(context), importId, batch)
  }

  /** Without statistics the comparison might run row by row. */
  @InjectManager()
  protected async analyzeStaging(
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sqlOf(context)(`ANALYZE roster_import_row`)
  }

  @InjectTransactionManager()
  protected async previewStaged(
    { union_id, import_id }: imports.ImportOf,
    header: Parameters<typeof imports.finishReading>[2],
    ignoredSheets: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await imports.finishReading(sql, import_id, header, ignoredSheets)
    await classify(sql, union_id, import_id)
  }

  /** Closes an import that cannot be read; nothing of its file remains. */
  @InjectTransactionManager()
  async failRosterImport(
    importId: string,
    failure: imports.RosterFailure,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await imports.closeImport(sqlOf(context), importId, "failed", failure)
  }

  /** Fails every open import nobody has touched for so long; says how many. */
  @InjectTransactionManager()
  async failIdleRosterImports(
    state: "parsing" | "previewed",
    idleSeconds: number,
    failure: imports.RosterFailure,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    const sql = sqlOf(context)
    const ids = await imports.idleImports(sql, state, idleSeconds)
    for (const id of ids) {
      await imports.closeImport(sql, id, "failed", failure)
    }
    return ids.length
  }

  /** Throws the preview away. Refuses once it is closed. */
  @InjectTransactionManager()
  async discardRosterImport(
    of: imports.ImportOf,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await imports.lockPreview(sql, of)
    await imports.closeImport(sql, of.import_id, "discarded")
  }

  /** Has the file read again with the user's own choice of columns. */
  @InjectTransactionManager()
  async remapRosterImport(
    of: imports.ImportOf,
    mapping: RosterMapping,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await imports.lockPreview(sql, of)
    const { columns } = await imports.findImport(sql, of)
    const chosen = Object.values(mapping)
    const known = new Set(columns.map(({ index }) => index))
    if (
      chosen.some((index) => !known.has(index)) ||
      new Set(chosen).size < chosen.length
    ) {
      throw refuse.invalid("roster_mapping_invalid")
    }
    await imports.reopenImport(sql, of.import_id, mapping)
  }

  @InjectManager()
  async listRosterRows(
    of: imports.ImportOf,
    kind: RosterRowKind,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<RosterRowView[]> {
    return await rows.listRows(sqlOf(context), this.cipher, of, kind, page)
  }

  /** The refused rows in full, for the workbook staff mend them in. */
  streamFaultyRows(importId: string): AsyncGenerator<RosterRowView> {
    return rows.faultyRows((after) => this.faultyRowsAfter(importId, after))
  }

  @InjectManager()
  protected async faultyRowsAfter(
    importId: string,
    after: number,
    @MedusaContext() context: Context = {}
  ): Promise<RosterRowView[]> {
    return await rows.faultyRowsAfter(
      sqlOf(context),
      this.cipher,
      importId,
      after,
      ERROR_ROWS_PAGE
    )
  }

  /** Mends cells of one row of an open preview and renews the preview. */
  @InjectTransactionManager()
  async mendRosterRow(
    of: imports.ImportOf,
    rowNumber: number,
    cells: Partial<Record<RosterField, string>>,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await imports.lockPreview(sql, of)
    await rows.mendRow(sql, this.cipher, of.import_id, rowNumber, cells)
    await classify(sql, of.union_id, of.import_id)
  }

  /**
   * Writes the accepted rows into the members, in this one transaction.
   * Confirming twice, or two at once, has one effect. Answers `outdated`,
   * with the preview renewed and nothing written, if members changed since.
   */
  @InjectTransactionManager()
  async confirmRosterImport(
    confirmation: Confirmation,
    @MedusaContext() context: Context = {}
  ): Promise<"confirmed" | "outdated"> {
    const sql = sqlOf(context)
    await lockRoster(sql, confirmation.union_id)
    const state = await imports.lockImport(sql, confirmation)
    if (state === "confirmed") {
      return "confirmed"
    }
    if (state !== "previewed") {
      throw refuse.notAllowed("roster_import_not_open")
    }
    const { missing_columns } = await imports.findImport(sql, confirmation)
    if (missing_columns.length > 0) {
      throw refuse.notAllowed("roster_columns_missing")
    }
    return (await applyRoster(sql, confirmation)) ? "confirmed" : "outdated"
  }
}

export default UnionModuleService
