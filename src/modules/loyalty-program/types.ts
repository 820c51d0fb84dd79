import type { TermsPatch } from "../../domain/program/merge-terms"
import type { ProgramKind, ProgramScheme } from "../../domain/program/program-kind"
import type { ProgramTerms } from "../../domain/program/terms"

export const PROGRAM_STATUSES = ["draft", "active", "paused", "ended"] as const

export type ProgramStatus = (typeof PROGRAM_STATUSES)[number]

/** A program with the terms of its current version. */
export interface ProgramWithTerms {
  readonly id: string
  readonly handle: string
  readonly name: string
  /** Fixed: members have joined for bonuses, or for a discount. */
  readonly kind: ProgramKind
  readonly scheme: ProgramScheme
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
  /** `bonus` when absent. */
  readonly kind?: ProgramKind
  /** `cumulative` when absent. */
  readonly scheme?: ProgramScheme
  readonly status?: ProgramStatus
  readonly is_default?: boolean
  readonly terms: ProgramTerms
  readonly author_id?: string | null
}

export interface UpdateProgramInput {
  readonly id: string
  readonly name?: string
  readonly scheme?: ProgramScheme
  readonly status?: ProgramStatus
  readonly is_default?: boolean
  /** Laid over the current terms under the program's lock, so that two changes at once both count. */
  readonly terms?: TermsPatch
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
