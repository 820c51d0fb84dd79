import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"

import type { Instant } from "../../domain/ledger/account"
import { isRunning } from "../../domain/program/choose-program"
import { programAt } from "../../domain/program/program-history"
import type { ProgramTerms } from "../../domain/program/terms"
import type { ReceiptSettings, ReceiptSettingsChange } from "../../domain/till/receipt-texts"
import LoyaltyProgram from "./models/loyalty-program"
import { rollBack, withdrawVersion } from "./operations/change-versions"
import { createProgram } from "./operations/create-program"
import {
  changeDraft,
  createDraft,
  deleteDraft,
  listDrafts,
  retrieveDraft,
} from "./operations/drafts"
import { forgetTierGroup } from "./operations/forget-tier-group"
import { listHistory } from "./operations/list-history"
import { listProgramRecords } from "./operations/list-program-records"
import { listPrograms } from "./operations/list-programs"
import { listTierGroups } from "./operations/list-tier-groups"
import { listVersions, retrieveVersion } from "./operations/list-versions"
import { publishDraft } from "./operations/publish-draft"
import { readReceiptSettings, saveReceiptSettings } from "./operations/receipt-settings"
import { retrieveTerms } from "./operations/retrieve-terms"
import { saveTierGroup } from "./operations/save-tier-group"
import { updateProgram } from "./operations/update-program"
import { ProgramCache } from "./program-cache"
import { programOfId } from "./program-sql"
import type {
  CreateProgramInput,
  HistoryEntry,
  Page,
  ProgramDraft,
  ProgramFilter,
  ProgramRecord,
  ProgramVersion,
  ProgramWithTerms,
  PublishDraftInput,
  SaveDraftInput,
  TierGroup,
  UpdateProgramInput,
  VersionInput,
} from "./types"

type Operation<Result> = (manager: SqlEntityManager) => Promise<Result>

/**
 * What the merchant configures: programs and their terms, version by version. Each method is one
 * operation in `operations/`; those refuse, and say with which codes.
 */
class LoyaltyProgramService extends MedusaService({ LoyaltyProgram }) {
  private readonly cache = new ProgramCache()

  createProgram(input: CreateProgramInput): Promise<ProgramWithTerms> {
    return this.change((manager) => createProgram(input, manager))
  }

  updateProgram(input: UpdateProgramInput): Promise<ProgramWithTerms> {
    return this.change((manager) => updateProgram(input, manager))
  }

  rollBack(input: VersionInput): Promise<ProgramWithTerms> {
    return this.change((manager) => rollBack(input, manager))
  }

  withdrawVersion(input: VersionInput): Promise<ProgramWithTerms> {
    return this.change((manager) => withdrawVersion(input, manager))
  }

  createDraft(input: SaveDraftInput): Promise<ProgramDraft> {
    return this.change((manager) => createDraft(input, manager))
  }

  changeDraft(input: SaveDraftInput & { readonly draft_id: string }): Promise<ProgramDraft> {
    return this.change((manager) => changeDraft(input, manager))
  }

  deleteDraft(program_id: string, draft_id: string): Promise<void> {
    return this.change((manager) => deleteDraft(program_id, draft_id, manager))
  }

  publishDraft(input: PublishDraftInput): Promise<ProgramVersion> {
    return this.change((manager) => publishDraft(input, manager))
  }

  retrieveDraft(program_id: string, draft_id: string): Promise<ProgramDraft> {
    return this.read((manager) => retrieveDraft(program_id, draft_id, manager))
  }

  listDrafts(program_id: string, page: Page): Promise<[ProgramDraft[], number]> {
    return this.read((manager) => listDrafts(program_id, page, manager))
  }

  /** @throws LoyaltyError `program_not_found` */
  retrieveProgramWithTerms(id: string): Promise<ProgramWithTerms> {
    return this.read((manager) => programOfId(manager, id))
  }

  /** Programs of the filter (the default first) and how many there are in all. */
  listProgramsWithTerms(filter: ProgramFilter, page: Page): Promise<[ProgramWithTerms[], number]> {
    return this.read((manager) => listPrograms(filter, page, manager))
  }

  /**
   * Every program as it stood, stands or will stand at a moment: its status, and the version in force
   * then. The default first, then the oldest. At most five seconds old, and frozen.
   */
  async readProgramsAt(at: Instant): Promise<ProgramWithTerms[]> {
    const records = await this.cache.recordsOr(() => this.read(listProgramRecords))
    return Promise.all(records.map((record) => this.standingAt(record, at)))
  }

  /** The default program where it runs now; null while the shop has none. Frozen. */
  async retrieveDefaultProgram(): Promise<ProgramWithTerms | null> {
    const now = Date.now()
    const programs = await this.readProgramsAt(now)
    return programs.find((program) => program.is_default && isRunning(program, now)) ?? null
  }

  /**
   * The terms of one version. Frozen.
   * @throws LoyaltyError `program_not_found`
   */
  retrieveTerms(program_id: string, version: number): Promise<ProgramTerms> {
    return this.cache.termsOr(`${program_id}@${version}`, () =>
      this.read((manager) => retrieveTerms(program_id, version, manager)),
    )
  }

  /** @throws LoyaltyError `program_not_found`, `program_version_not_found` */
  retrieveVersion(program_id: string, version: number): Promise<ProgramVersion> {
    return this.read((manager) => retrieveVersion(program_id, version, manager))
  }

  /** The versions of a program, newest first, and how many there are in all. */
  listVersions(program_id: string, page: Page): Promise<[ProgramVersion[], number]> {
    return this.read((manager) => listVersions(program_id, page, manager))
  }

  /** Versions, withdrawals and what changed beside the terms, newest first. */
  listHistory(program_id: string, page: Page): Promise<[HistoryEntry[], number]> {
    return this.read((manager) => listHistory(program_id, page, manager))
  }

  /** What the receipts of the shop's tills say, of whichever program. */
  readReceiptSettings(): Promise<ReceiptSettings> {
    return this.read(readReceiptSettings)
  }

  saveReceiptSettings(
    change: ReceiptSettingsChange,
    author_id: string | null,
  ): Promise<ReceiptSettings> {
    return this.inTransaction((manager) => saveReceiptSettings(change, author_id, manager))
  }

  private async standingAt(record: ProgramRecord, at: Instant): Promise<ProgramWithTerms> {
    const { first_status: _, statuses: __, versions: ___, ...program } = record
    const standing = programAt(record, at)
    const terms = await this.retrieveTerms(record.id, standing.version)
    return Object.freeze({ ...program, ...standing, terms })
  }

  /** One operation is one transaction; whatever is kept of the programs is read anew afterwards. */
  private async change<Result>(operation: Operation<Result>): Promise<Result> {
    try {
      return await this.inTransaction(operation)
    } finally {
      this.cache.forgetRecords()
    }
  }

  @InjectTransactionManager()
  protected async inTransaction<Result>(
    operation: Operation<Result>,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Result> {
    return operation(managerOf(sharedContext))
  }

  @InjectManager()
  protected async read<Result>(
    operation: Operation<Result>,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Result> {
    return operation(managerOf(sharedContext))
  }

  /** Which customer groups and promotions of the shop are a program's own; of all programs without an id. */
  @InjectManager()
  async listTierGroups(
    program_id: string | null,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<TierGroup[]> {
    return listTierGroups(program_id, managerOf(sharedContext))
  }

  @InjectManager()
  async saveTierGroup(
    group: TierGroup,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await saveTierGroup(group, managerOf(sharedContext))
  }

  @InjectManager()
  async forgetTierGroup(
    program_id: string,
    tier: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await forgetTierGroup(program_id, tier, managerOf(sharedContext))
  }
}

function managerOf(context: Context): SqlEntityManager {
  return (context.transactionManager ?? context.manager) as SqlEntityManager
}

export default LoyaltyProgramService
