import type { MedusaContainer } from "@medusajs/framework/types"

import type { Instant } from "../../domain/ledger/account"
import { NO_BONUSES } from "../../domain/money/bonuses"
import { budgetStart } from "../../domain/program/limit-terms"
import { periodEnd, periodStart } from "../../domain/program/period"
import type { EarningSituation } from "../../domain/accrual/earning-limit"
import type { ProgramTerms } from "../../domain/program/terms"
import { memberModule } from "../shop/modules"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

const IS_IN_GROUPS: PreparedSql = {
  name: "loyalty_customer_in_groups",
  text: `select 1 as found from customer_group_customer
    where customer_id = $1 and customer_group_id = any($2) and deleted_at is null limit 1`,
}

/** True for a customer in one of the program's staff groups; a program without such groups asks nothing. */
export async function isStaff(
  container: MedusaContainer,
  { limits }: ProgramTerms,
  customer_id: string | null,
): Promise<boolean> {
  if (customer_id === null || limits.staff_group_ids.length === 0) return false
  const found = await sqlRows(container, IS_IN_GROUPS, [customer_id, limits.staff_group_ids])
  return found.length > 0
}

/** True when the running budget is counted as spent; a program without a budget asks nothing. */
export async function isBudgetSpent(
  container: MedusaContainer,
  program: { readonly id: string; readonly terms: ProgramTerms },
  now: Instant,
): Promise<boolean> {
  const { budget } = program.terms.limits
  if (budget === null) return false
  const start = budgetStart(budget, now, program.terms.time_zone)
  return (await memberModule(container).readBudgetEarned(program.id, start)) >= budget.bonuses
}

/** What the limits ask about a basket that is bought at this moment. */
export async function readEarningSituation(
  container: MedusaContainer,
  program: { readonly id: string; readonly terms: ProgramTerms },
  account_id: string | null,
  is_staff: boolean,
  now: Instant,
): Promise<EarningSituation> {
  const { limits, time_zone } = program.terms
  const { earned_max } = limits
  const [budget_spent, earned] = await Promise.all([
    isBudgetSpent(container, program, now),
    earned_max === null || account_id === null
      ? []
      : memberModule(container).readEarned([
          {
            account_id,
            since: periodStart(earned_max.period, now, time_zone),
            before: periodEnd(earned_max.period, now, time_zone),
            other_than: null,
          },
        ]),
  ])
  return { is_staff, budget_spent, earned_in_period: earned[0] ?? NO_BONUSES }
}
