import type { RuleChange } from "../../domain/accrual-rules/change-rules"
import type { ProgramFields } from "../../domain/program/changes/program-changes"
import type { TermsPatch } from "../../domain/program/merge-terms"
import type { ProgramHistory } from "../../domain/program/program-history"
import type { ProgramKind, ProgramScheme } from "../../domain/program/program-kind"
import type { ProgramReach } from "../../domain/program/program-reach"
import type { ProgramStatus } from "../../domain/program/program-status"
import type { ProgramTerms } from "../../domain/program/terms"

/** A program with the terms of the version that is in force. */
export interface ProgramWithTerms extends ProgramReach {
  readonly id: string
  readonly handle: string
  readonly name: string
  /** Fixed: members have joined for bonuses, or for a discount. */
  readonly kind: ProgramKind
  readonly scheme: ProgramScheme
  readonly status: ProgramStatus
  readonly is_default: boolean
  /** The version in force; entries carry the one under which they were made. */
  readonly version: number
  readonly terms: ProgramTerms
  readonly created_at: Date
  readonly updated_at: Date
}

/** A program with all that is needed to say how it stands at any moment. */
export type ProgramRecord = Omit<ProgramWithTerms, "status" | "version" | "terms"> & ProgramHistory

export interface ProgramVersion {
  readonly version: number
  readonly terms: ProgramTerms
  /** The actor that made it (user or API key); null when the system did. */
  readonly author_id: string | null
  readonly created_at: Date
  readonly in_force_from: Date
  /** `past`: it was in force, or a later one was made for the same moment. */
  readonly state: "in_force" | "scheduled" | "past" | "withdrawn"
  /** The version that was changed into this one; null for the first. */
  readonly based_on: number | null
  /** The earlier version whose terms these are again. */
  readonly rolled_back_to: number | null
}

/** Terms that are being written and not in force. */
export interface ProgramDraft {
  readonly id: string
  readonly program_id: string
  readonly based_on: number
  readonly terms: ProgramTerms
  readonly author_id: string | null
  readonly created_at: Date
  readonly updated_at: Date
}

/** Something that happened to a program, newest first in its history. */
export type HistoryEntry = { readonly author_id: string | null; readonly created_at: Date } & (
  | {
      readonly kind: "version"
      readonly version: number
      readonly based_on: number | null
      readonly rolled_back_to: number | null
      readonly in_force_from: Date
    }
  | { readonly kind: "withdrawal"; readonly version: number }
  | { readonly kind: "created" }
  | {
      readonly kind: "program"
      readonly before: Partial<ProgramFields>
      readonly after: Partial<ProgramFields>
    }
)

export interface CreateProgramInput extends Partial<ProgramReach> {
  readonly handle: string
  readonly name: string
  /** `bonus` when absent. */
  readonly kind?: ProgramKind
  /** `cumulative` when absent. */
  readonly scheme?: ProgramScheme
  readonly status?: ProgramStatus
  readonly is_default?: boolean
  readonly terms: ProgramTerms
  readonly author_id?: string | null
}

export interface UpdateProgramInput extends Partial<ProgramFields> {
  readonly id: string
  /** Laid over the terms in force under the program's lock, so that two changes at once both count. */
  readonly terms?: TermsPatch
  /** One accrual rule more, less or otherwise; also under the lock. */
  readonly change_rules?: RuleChange
  readonly author_id?: string | null
  /** True for the undoing of a change, which may lead out of any status. */
  readonly restores?: boolean
}

export interface SaveDraftInput {
  readonly program_id: string
  /** Laid over the terms in force, or over those of the draft. */
  readonly terms: TermsPatch
  readonly author_id: string | null
}

export interface PublishDraftInput {
  readonly program_id: string
  readonly draft_id: string
  /** A day ("2026-12-01": from its first moment in the program's zone) or a moment; null: now. */
  readonly in_force_from: string | null
  readonly author_id: string | null
}

/** A version of a program, and who wants something done with it. */
export interface VersionInput {
  readonly program_id: string
  readonly version: number
  readonly author_id: string | null
}

/** A customer group of the shop that belongs to a tier, with the promotion of a discount program. */
export interface TierGroup {
  readonly program_id: string
  readonly tier: string
  readonly customer_group_id: string
  readonly promotion_id: string | null
}

export interface ProgramFilter {
  readonly status?: ProgramStatus
  readonly handle?: string
  readonly is_default?: boolean
  readonly kind?: ProgramKind
}

export interface Page {
  readonly limit: number
  readonly offset: number
}
