import type {
  MemberImportRowView,
  MemberImportView,
  RowOutcome,
} from "../../modules/loyalty-member/reads/member-imports"
import type { ImportMembersResult } from "../../workflows/member-imports/import-members"

export interface WireMemberImport {
  readonly id: string
  readonly program_id: string
  readonly rows: number
  /** How many rows have come to what; `waiting` ones are still to be done. */
  readonly outcomes: Readonly<Record<RowOutcome, number>>
  readonly is_complete: boolean
  readonly created_by: string | null
  readonly created_at: Date
  readonly completed_at: Date | null
}

export function memberImportToWire(view: MemberImportView): WireMemberImport {
  const { row_count, outcomes, ...rest } = view
  return {
    ...rest,
    rows: row_count,
    outcomes: { waiting: 0, joined: 0, completed: 0, unchanged: 0, refused: 0, ...outcomes },
    is_complete: view.completed_at !== null,
  }
}

export type WireMemberImportRow = MemberImportRowView

export interface WireImportCheck {
  readonly rows: number
  readonly good: number
  readonly known: number
  readonly bad_count: number
  readonly bad: ImportMembersResult["bad"]
  readonly columns: {
    readonly used: readonly { readonly header: string; readonly column: string }[]
    readonly unknown: readonly string[]
  }
}

export function importCheckToWire(result: ImportMembersResult): WireImportCheck {
  const { row_count, good, known, bad_count, bad, columns } = result
  return {
    rows: row_count,
    good,
    known,
    bad_count,
    bad,
    columns: {
      used: columns.used.map(({ header, column }) => ({ header, column })),
      unknown: columns.unknown,
    },
  }
}
