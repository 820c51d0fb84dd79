import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"

import type { ProgramTerms } from "../../domain/program/terms"
import LoyaltyProgram from "./models/loyalty-program"
import { createProgram } from "./operations/create-program"
import { forgetTierGroup } from "./operations/forget-tier-group"
import { listPrograms } from "./operations/list-programs"
import { listTierGroups } from "./operations/list-tier-groups"
import { listVersions } from "./operations/list-versions"
import { retrieveTerms } from "./operations/retrieve-terms"
import { saveTierGroup } from "./operations/save-tier-group"
import { updateProgram } from "./operations/update-program"
import { ProgramCache } from "./program-cache"
import { programOfId, programsWhere } from "./program-sql"
import type {
  CreateProgramInput,
  Page,
  ProgramFilter,
  ProgramVersion,
  ProgramWithTerms,
  TierGroup,
  UpdateProgramInput,
} from "./types"

/** What the merchant configures: programs and their terms, version by version. */
class LoyaltyProgramService extends MedusaService({ LoyaltyProgram }) {
  private readonly cache = new ProgramCache()

  /** @throws LoyaltyError `program_terms_invalid`, `program_handle_taken`, `busy_try_again` */
  @InjectManager()
  async createProgram(
    input: CreateProgramInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ProgramWithTerms> {
    const program = await this.createProgram_(input, sharedContext)
    this.cache.forgetDefaultProgram()
    return program
  }

  @InjectTransactionManager()
  protected async createProgram_(
    input: CreateProgramInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ProgramWithTerms> {
    return createProgram(input, managerOf(sharedContext))
  }

  /** @throws LoyaltyError `program_not_found`, `program_terms_invalid`, `busy_try_again` */
  @InjectManager()
  async updateProgram(
    input: UpdateProgramInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ProgramWithTerms> {
    const program = await this.updateProgram_(input, sharedContext)
    this.cache.forgetDefaultProgram()
    return program
  }

  @InjectTransactionManager()
  protected async updateProgram_(
    input: UpdateProgramInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ProgramWithTerms> {
    return updateProgram(input, managerOf(sharedContext))
  }

  /** @throws LoyaltyError `program_not_found` */
  @InjectManager()
  async retrieveProgramWithTerms(
    id: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ProgramWithTerms> {
    return programOfId(managerOf(sharedContext), id)
  }

  /** Programs of the filter (the default first) and how many there are in all. */
  @InjectManager()
  async listProgramsWithTerms(
    filter: ProgramFilter,
    page: Page,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<[ProgramWithTerms[], number]> {
    return listPrograms(filter, page, managerOf(sharedContext))
  }

  /** The active default program, at most five seconds old; null while the shop has none. Frozen. */
  @InjectManager()
  async retrieveDefaultProgram(
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ProgramWithTerms | null> {
    const load = async (): Promise<ProgramWithTerms | null> => {
      const condition = "WHERE p.is_default AND p.status = 'active'"
      const [program] = await programsWhere(managerOf(sharedContext), condition)
      return program ?? null
    }
    return sharedContext.transactionManager ? load() : this.cache.defaultProgramOr(load)
  }

  /**
   * The terms of one version. Frozen.
   * @throws LoyaltyError `program_not_found`
   */
  @InjectManager()
  async retrieveTerms(
    program_id: string,
    version: number,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ProgramTerms> {
    const load = () => retrieveTerms(program_id, version, managerOf(sharedContext))
    // Inside a transaction the version may still be rolled back, and its number used again.
    if (sharedContext.transactionManager) return load()
    return this.cache.termsOr(`${program_id}@${version}`, load)
  }

  /**
   * The versions of a program, newest first, and how many there are in all.
   * @throws LoyaltyError `program_not_found`
   */
  @InjectManager()
  async listVersions(
    program_id: string,
    page: Page,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<[ProgramVersion[], number]> {
    return listVersions(program_id, page, managerOf(sharedContext))
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
