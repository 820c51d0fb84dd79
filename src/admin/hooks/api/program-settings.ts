import type { QueryClient } from "@tanstack/react-query"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ProgramKind, ProgramScheme } from "../../../domain/program/program-kind"
import type { ProgramReach } from "../../../domain/program/program-reach"
import type { ProgramStatus } from "../../../domain/program/program-status"
import { sdk } from "../../lib/shop/sdk"
import type { WireTerms } from "./program-terms"
import type { Page } from "./types"

/** A program with all its settings; the terms are those in force. */
export interface ProgramSettings extends ProgramReach {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly kind: ProgramKind
  readonly scheme: ProgramScheme
  readonly status: ProgramStatus
  readonly is_default: boolean
  readonly is_running: boolean
  readonly version: number
  readonly terms: WireTerms
}

/** More programs than this no shop has. */
const PROGRAMS_MAX = 100

export const programKeys = {
  all: ["loyalty", "programs"] as const,
  list: ["loyalty", "programs", "list"] as const,
  one: (program_id: string) => ["loyalty", "programs", program_id] as const,
}

/** All programs, the default one first. */
export function usePrograms() {
  return useQuery({
    queryKey: programKeys.list,
    queryFn: () =>
      sdk.client.fetch<Page & { programs: readonly ProgramSettings[] }>("/admin/loyalty/programs", {
        query: { limit: PROGRAMS_MAX },
      }),
  })
}

/** A program with all its settings. */
export function useProgramSettings(program_id: string) {
  return useQuery({
    queryKey: programKeys.one(program_id),
    queryFn: () =>
      sdk.client.fetch<{ program: ProgramSettings }>(`/admin/loyalty/programs/${program_id}`),
  })
}

/** What can change of a program; its terms change by a draft. */
export interface ProgramChange extends Partial<ProgramReach> {
  readonly name?: string
  readonly status?: ProgramStatus
  readonly is_default?: boolean
  readonly terms?: object
}

/** Changes a program at once. */
export function useChangeProgram(program_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ProgramChange) =>
      sdk.client.fetch<{ program: ProgramSettings }>(`/admin/loyalty/programs/${program_id}`, {
        method: "POST",
        body,
      }),
    onSuccess: () => forgetPrograms(client),
  })
}

/** After a change everything about programs is read anew: a version shows in several places. */
export function forgetPrograms(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: programKeys.all })
}
