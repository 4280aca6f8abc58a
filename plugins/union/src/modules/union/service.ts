import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import {
  maySayWhoLeft,
  type RosterField,
  type RosterImportDTO,
  type RosterMapping,
  type RosterRowKind,
  type RosterRowView,
} from "../../types/roster"
import { lockRoster } from "./members"
import { Membership } from "./membership"
import { HEADER_SEARCH_ROWS, type RosterHeader } from "./lib/roster/reader"
import { classify, sayItIsTheSame } from "./roster/classification"
import { applyRoster, type Confirmation } from "./roster/confirmation"
import * as imports from "./roster/imports"
import * as rows from "./roster/rows"
import { readRoster, type RosterPart } from "./roster/read-roster"
import type { StagedBatch } from "./roster/staged-row"
import { insertBatch } from "./roster/staging"
import { sqlOf } from "@mall/outbox/sql"

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

  /** The sealed rows of a claimed file, for `stageRoster`. */
  readClaimed(claimed: imports.ClaimedRoster): AsyncGenerator<RosterPart> {
    return readRoster(claimed, this.personalData)
  }

  /**
   * Writes the rows of a claimed file into staging and previews them. Each
   * batch is committed with its progress while the next is being read; members
   * are not touched. Refuses a file without header or rows; the caller then
   * records why it failed.
   */
  async stageRoster(
    of: imports.ImportOf,
    parts: AsyncIterable<RosterPart>
  ): Promise<void> {
    for await (const part of parts) {
      if ("batch" in part) {
        await this.stageBatch(of.import_id, part.batch)
        continue
      }
      const { header, ignored_sheets, rows } = part.read
      if (!header) {
        throw refuse.invalid("roster_header_not_found", {
          rows: HEADER_SEARCH_ROWS,
        })
      }
      if (rows === 0 && header.missing.length === 0) {
        throw refuse.invalid("roster_has_no_rows")
      }
      await this.analyzeStaging()
      await this.previewStaged(of, header, ignored_sheets)
    }
  }

  @InjectTransactionManager()
  protected async stageBatch(
    importId: string,
    batch: StagedBatch,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await insertBatch(sqlOf(context), importId, batch)
  }

  /** Without statistics the comparison might run row by row; rough ones do. */
  @InjectTransactionManager()
  protected async analyzeStaging(
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await sql(`SET LOCAL default_statistics_target = 10`)
    await sql(`ANALYZE roster_import_row`)
  }

  @InjectTransactionManager()
  protected async previewStaged(
    { union_id, import_id }: imports.ImportOf,
    header: RosterHeader,
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
    page: { offset: number; limit: number; shows_faulty?: boolean },
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
   * Accepts a row with another name and mobile as the member whose staff
   * number it has. `roster_holder_not_as_seen` when either changed since.
   */
  @InjectTransactionManager()
  async acceptSamePerson(
    of: imports.ImportOf,
    rowNumber: number,
    seen: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const sql = sqlOf(context)
    await imports.lockPreview(sql, of)
    if (!(await sayItIsTheSame(sql, of.import_id, rowNumber, seen))) {
      throw refuse.notAllowed("roster_holder_not_as_seen")
    }
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
    const found = await imports.findImport(sql, confirmation)
    if (found.missing_columns.length > 0) {
      throw refuse.notAllowed("roster_columns_missing")
    }
    if (confirmation.mark_left && !maySayWhoLeft(found)) {
      throw refuse.notAllowed("roster_is_part")
    }
    return (await applyRoster(sql, confirmation)) ? "confirmed" : "outdated"
  }
}

export default UnionModuleService
