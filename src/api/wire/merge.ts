import type { MedusaContainer } from "@medusajs/framework/types"

import { currencyOf } from "../../domain/money/currency"
import { moneyFromMinor } from "../../domain/money/money"
import type { MergeOutcome } from "../../modules/loyalty-member/operations/merge-members"
import { memberModule, programModule } from "../../workflows/shop/modules"

/** What the one who lives on has after a merge; major units. */
export interface WireMerge {
  readonly member_id: string
  readonly balance: {
    readonly available: number
    readonly held: number
    readonly pending: number
    readonly debt: number
  }
  /** Handle; null: the program has no tiers. */
  readonly tier: string | null
  readonly cumulative_spend: number
  readonly orders: number
  readonly phone: string | null
  readonly birth_date: string | null
  /** Numbers of all cards that lead to him. */
  readonly cards: readonly string[]
  /** Keys of fields whose values come from the other record. */
  readonly attributes_taken_over: readonly string[]
  /** Channels that are no longer allowed, since the other record refused them. */
  readonly refused_channels: readonly string[]
}

/** Null for a merge that was done before. */
export async function mergeToWire(
  container: MedusaContainer,
  outcome: MergeOutcome,
): Promise<WireMerge | null> {
  if (outcome.status === "already") return null
  const { balance, counted, status: _, ...rest } = outcome
  const [member] = await memberModule(container).readStandings({ member_ids: [rest.member_id] })
  const { terms } = await programModule(container).retrieveProgramWithTerms(
    member?.program_id ?? "",
  )
  return {
    ...rest,
    balance: {
      available: balance.available / 100,
      held: balance.held / 100,
      pending: balance.pending / 100,
      debt: balance.debt / 100,
    },
    cumulative_spend: moneyFromMinor(counted.spend, currencyOf(terms.currency_code)),
  }
}
