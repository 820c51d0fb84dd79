import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AttentionPoint } from "../../../domain/overview/attention"
import type { Period } from "../../../domain/program/period"
import type { ProgramKind } from "../../../domain/program/program-kind"
import type { ProgramStatus } from "../../../domain/program/program-status"
import { sdk } from "../../lib/shop/sdk"

/** Of this month so far, and of as many days of the last one. */
export interface TwoMonths {
  readonly this_month: number
  readonly last_month: number
}

interface Days {
  readonly from: string
  readonly to: string
}

interface OrderShare {
  readonly all: number
  readonly of_members: number
  readonly share_percent: number
}

/** What waits for somebody. */
export type WaitingPoint = Omit<AttentionPoint, "since"> & { readonly since: string | null }

export interface Overview {
  readonly program: {
    readonly id: string
    readonly name: string
    readonly kind: ProgramKind
    readonly status: ProgramStatus
    readonly is_running: boolean
  }
  readonly currency_code: string
  readonly this_month: Days
  readonly last_month: Days
  readonly members: {
    readonly active: number
    readonly joined_this_month: number
    readonly joined_last_month: number
  }
  readonly cards: { readonly issued: number }
  readonly outstanding: {
    readonly bonuses: number
    readonly amount: number
    readonly pending: number
    readonly available: number
    readonly held: number
    readonly debt: number
  }
  readonly earned: TwoMonths
  readonly spent: TwoMonths
  readonly expiring: {
    readonly bonuses: number
    readonly amount: number
    readonly last_day: string
  }
  readonly orders: { readonly this_month: OrderShare; readonly last_month: OrderShare }
  readonly budget: {
    readonly bonuses: number
    readonly earned: number
    readonly period: Period | "all_time"
  } | null
  readonly attention: readonly WaitingPoint[]
}

/** @param program_id `null`: the default program */
export function useOverview(program_id: string | null) {
  return useQuery({
    queryKey: ["loyalty", "overview", program_id],
    queryFn: () =>
      sdk.client.fetch<{ overview: Overview }>("/admin/loyalty/overview", {
        query: program_id === null ? {} : { program_id },
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
