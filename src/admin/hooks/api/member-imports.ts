import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Mapping } from "../../lib/members/column-mapping"
import { newIdempotencyKey } from "../../lib/shop/idempotency-key"
import { sdk } from "../../lib/shop/sdk"
import type { BadRow } from "./card-types"
import { memberKeys } from "./member-keys"
import type { Page } from "./types"

const IMPORTS = "/admin/loyalty/member-imports"

/** How often an import that is being written is looked at. */
const LOOK_EVERY_MS = 1_000

/** As many refused rows as the server tells at once. */
const REFUSED_MAX = 200

const importsKey = ["loyalty", "member-imports"] as const

/** What becomes of a row. */
export const ROW_OUTCOMES = ["joined", "completed", "unchanged", "refused", "waiting"] as const

export interface MemberImport {
  readonly id: string
  readonly program_id: string
  readonly rows: number
  readonly outcomes: Readonly<Record<(typeof ROW_OUTCOMES)[number], number>>
  readonly is_complete: boolean
  readonly created_by: string | null
  readonly created_at: string
}

export interface ImportCheck {
  readonly rows: number
  readonly good: number
  /** Good rows of people who are members. */
  readonly known: number
  readonly bad_count: number
  /** The first ones. */
  readonly bad: readonly BadRow[]
}

/** A file and how it is to be read. */
export interface MembersFile {
  readonly csv: string
  readonly mapping: Mapping
  readonly program_id: string
  /** Where phone numbers without a country are from. */
  readonly country_code?: string
}

interface ImportAnswer {
  readonly check: ImportCheck
  readonly import: MemberImport | null
}

/** What a file would bring; nothing is written. */
export function useCheckMembersFile() {
  return useMutation({
    mutationFn: async (file: MembersFile) => {
      const { check } = await sdk.client.fetch<ImportAnswer>(IMPORTS, {
        method: "POST",
        body: { ...file, dry_run: true },
      })
      // Of this check: sent again, it is the same import; checked anew, refused rows are tried again.
      return { check, idempotency_key: newIdempotencyKey() }
    },
  })
}

/** Puts the good rows down to be written; `null` when none is left by now. */
export function useImportMembers() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: MembersFile & { readonly idempotency_key: string }) =>
      (
        await sdk.client.fetch<ImportAnswer>(IMPORTS, {
          method: "POST",
          body: { ...body, skip_bad_rows: true },
        })
      ).import,
    onSettled: () => void client.invalidateQueries({ queryKey: importsKey }),
  })
}

export function useResumeImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch<{ import: MemberImport }>(`${IMPORTS}/${id}/resume`, { method: "POST" }),
    onSettled: () => void client.invalidateQueries({ queryKey: importsKey }),
  })
}

type ImportsPage = Page & { readonly imports: readonly MemberImport[] }

/** Imports, the newest first; looked at again while one of them is being written. */
export function useMemberImports(query: { readonly limit: number; readonly offset: number }) {
  return useQuery({
    queryKey: [...importsKey, query],
    queryFn: () => sdk.client.fetch<ImportsPage>(IMPORTS, { query: { ...query } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.imports.some(({ is_complete }) => !is_complete) ? LOOK_EVERY_MS : false,
  })
}

/** How far one import is. When it is done, members are not what they were. */
export function useMemberImport(id: string) {
  const client = useQueryClient()
  return useQuery({
    queryKey: [...importsKey, id],
    queryFn: async () => {
      const answer = await sdk.client.fetch<{ import: MemberImport }>(`${IMPORTS}/${id}`)
      if (answer.import.is_complete) {
        void client.invalidateQueries({ queryKey: memberKeys.lists })
      }
      return answer.import
    },
    refetchInterval: ({ state }) => (state.data?.is_complete === false ? LOOK_EVERY_MS : false),
  })
}

interface RefusedRow {
  readonly line: number
  readonly code: string
  readonly message: string
}

/** The first rows that were not written, and why; what stood in them is not kept. */
export function useRefusedRows({ id, outcomes }: MemberImport) {
  return useQuery({
    queryKey: [...importsKey, id, "refused", outcomes.refused],
    queryFn: async (): Promise<readonly BadRow[]> => {
      const { rows } = await sdk.client.fetch<{ rows: readonly RefusedRow[] }>(
        `${IMPORTS}/${id}/rows`,
        { query: { outcome: "refused", limit: REFUSED_MAX } },
      )
      return rows.map(({ line, code, message }) => ({ line, code, message, text: "" }))
    },
    enabled: outcomes.refused > 0,
    placeholderData: keepPreviousData,
  })
}
