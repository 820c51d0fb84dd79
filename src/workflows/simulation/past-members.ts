import type { MedusaContainer } from "@medusajs/framework/types"

import type { RuleNeeds } from "../../domain/accrual-rules/rule-needs"
import { needsOfRules } from "../../domain/accrual-rules/rule-needs"
import type { Instant } from "../../domain/ledger/account"
import { periodStart } from "../../domain/program/period"
import type { ProgramTerms } from "../../domain/program/terms"
import type { FoundBuyer } from "../../domain/simulation/buyer-under"
import { MemberReplay } from "../../domain/simulation/member-replay"
import type { ReplayCalendar } from "../../domain/simulation/replay-calendar"
import { spansToMeasure } from "../../domain/tiers/tier-in-force"
import { memberModule } from "../shop/modules"
import { readPastBuyers } from "./read-past-buyers"

/** Somebody who bought in the range. */
export interface PastCustomer {
  readonly replay: MemberReplay
  readonly found: FoundBuyer
  readonly is_staff: boolean
}

/** The members behind orders of the past, each read when the first order of his is met. */
export class PastMembers {
  private readonly known = new Map<string, PastCustomer>()
  private readonly needs: RuleNeeds

  constructor(
    private readonly container: MedusaContainer,
    private readonly terms: ProgramTerms,
    private readonly calendar: ReplayCalendar,
    private readonly since: Instant,
  ) {
    this.needs = needsOfRules(terms.accrual_rules)
  }

  get count(): number {
    return this.known.size
  }

  of(account_id: string): PastCustomer {
    return this.known.get(account_id) as PastCustomer
  }

  async learn(account_ids: readonly string[]): Promise<void> {
    const unknown = [...new Set(account_ids)].filter((id) => !this.known.has(id))
    if (unknown.length === 0) return
    const members = await memberModule(this.container).readPastMembers({
      account_ids: unknown,
      at: this.since,
      ...this.boughtAsked(),
    })
    const { staff_group_ids } = this.terms.limits
    const buyers = await readPastBuyers(
      this.container,
      members.map(({ customer_id }) => customer_id),
      {
        groups: this.needs.customer_groups || staff_group_ids.length > 0,
        orders: this.needs.earlier_orders,
      },
    )
    for (const { account_id, customer_id, birth_date, ...start } of members) {
      const buyer = buyers.get(customer_id) ?? { customer_group_ids: [], orders: [] }
      this.known.set(account_id, {
        replay: new MemberReplay(this.terms, this.calendar, start, this.since),
        found: { ...buyer, birth_date },
        is_staff: staff_group_ids.some((id) => buyer.customer_group_ids.includes(id)),
      })
    }
  }

  /** Since when purchases are asked for one by one: of all time the sum is enough. */
  private boughtAsked(): { readonly each_since: number | null; readonly older: boolean } {
    const { terms, since } = this
    const { earned_max } = terms.limits
    const spans = terms.tiers.length === 0 ? [] : spansToMeasure(terms, { after: since, at: since })
    const starts = [
      ...spans.flatMap(({ from }) => from ?? []),
      ...(earned_max === null ? [] : [periodStart(earned_max.period, since, terms.time_zone)]),
    ]
    return {
      each_since: starts.length === 0 ? null : Math.min(...starts),
      older: spans.some(({ from }) => from === null),
    }
  }
}
