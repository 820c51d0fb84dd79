import { useQuery } from "@tanstack/react-query"
import type { ProgramKind } from "../../../domain/program/program-kind"
import type { ProgramStatus } from "../../../domain/program/program-status"
import { sdk } from "../../lib/sdk"

/** A program in short, for a choice among several and a row in a list. */
export interface ProgramChoice {
  readonly id: string
  readonly name: string
  readonly kind: ProgramKind
  readonly status: ProgramStatus
  readonly is_default: boolean
  readonly is_running: boolean
  /** Empty: everywhere. */
  readonly sales_channel_ids: readonly string[]
  readonly region_ids: readonly string[]
  readonly terms: {
    readonly currency_code: string
    readonly time_zone: string
    readonly bonus_values: Readonly<Record<string, number>>
  }
}

const PROGRAMS_MAX = 100

/** The shop's programs, the default one first. */
export function useProgramChoices() {
  return useQuery({
    queryKey: ["loyalty", "program-choices"],
    queryFn: () =>
      sdk.client.fetch<{ programs: readonly ProgramChoice[] }>("/admin/loyalty/programs", {
        query: { limit: PROGRAMS_MAX },
      }),
  })
}
