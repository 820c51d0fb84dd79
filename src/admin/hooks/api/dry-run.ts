import { useMutation } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

interface Sums {
  readonly orders: number
  readonly sales: number
  readonly bonuses: number
  readonly cost: number
  readonly share_percent: number | null
}

/** What the orders of the past would have earned, beside what they did. */
export interface PastSimulation {
  readonly from: string
  readonly to: string
  readonly currency_code: string
  readonly members: number
  readonly given: Sums
  readonly simulated: Sums
  readonly tiers: readonly {
    readonly handle: string
    readonly name: string | null
    readonly given: Sums
    readonly simulated: Sums
  }[]
}

interface SimulatedReason {
  readonly code: string
  readonly text: string
}

/** What a basket would earn, and what bonuses would pay of it. */
export interface BasketSimulation {
  readonly applies: boolean
  readonly currency_code: string
  readonly total: number
  readonly earn: {
    readonly bonuses: number
    readonly lines: readonly {
      readonly line_id: string
      readonly bonuses: number
      readonly reasons: readonly SimulatedReason[]
    }[]
  } | null
  readonly redeem: { readonly max_amount: number; readonly applied_amount: number } | null
  readonly discount: { readonly percent: number } | null
}

/** Of the terms in force, or of a draft. */
export function useDryRun<Simulation>(program_id: string, draft_id: string | null) {
  return useMutation({
    mutationFn: async (asked: object) => {
      const { simulation } = await sdk.client.fetch<{ simulation: Simulation }>(
        `/admin/loyalty/programs/${program_id}/simulate`,
        { method: "POST", body: { ...asked, ...(draft_id !== null && { draft_id }) } },
      )
      return simulation
    },
  })
}
