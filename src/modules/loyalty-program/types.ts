import type { RuleChange } from "../../domain/accrual-rules/change-rules"
import type { TermsPatch } from "../../domain/program/merge-terms"
import type { ProgramTerms } from "../../domain/program/terms"

export const PROGRAM_STATUSES = ["draft", "active", "paused", "ended"] as const

export type ProgramStatus = (typeof PROGRAM_STATUSES)[number]

/** A program with the terms of its current version. */
export interface ProgramWithTerms {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly kind: "bonus"
  readonly status: ProgramStatus
  readonly is_default: boolean
  /** The current version; entries carry the one under which they were made. */
  readonly version: number
  readonly terms: ProgramTerms
  readonly created_at: Date
  readonly updated_at: Date
}

export interface ProgramVersion {
  readonly version: number
  readonly terms: ProgramTerms
  /** The actor that made it (user or API key); null when the system did. */
  readonly author_id: string | null
  readonly created_at: Date
}

export interface CreateProgramInput {
  readonly handle: string
  readonly name: string
  readonly kind?: "bonus"
  readonly status?: ProgramStatus
  readonly is_default?: boolean
  readonly terms: ProgramTerms
  readonly author_id?: string | null
}

export interface UpdateProgramInput {
  readonly id: string
  readonly name?: string
  readonly status?: ProgramStatus
  readonly is_default?: boolean
  /** Laid over the current terms under the program's lock, so that two changes at once both count. */
  readonly terms?: TermsPatch
  /** One accrual rule more, less or otherwise; also under the lock. */
  readonly change_rules?: RuleChange
  readonly author_id?: string | null
}

export interface ProgramFilter {
  readonly status?: ProgramStatus
  readonly handle?: string
  readonly is_default?: boolean
}

export interface Page {
  readonly limit: number
  readonly offset: number
}
