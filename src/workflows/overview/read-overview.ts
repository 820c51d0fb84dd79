import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { Instant } from "../../domain/ledger/account"
import type { AttentionPoint, BudgetStanding } from "../../domain/overview/attention"
import { attentionOfProgram } from "../../domain/overview/attention"
import type { Span } from "../../domain/overview/month-to-date"
import { monthsToDate } from "../../domain/overview/month-to-date"
import { startOfEarlierDay } from "../../domain/calendar/calendar-day"
import { budgetStart } from "../../domain/program/limit-terms"
import type {
  MonthBesideMonth,
  ProgramFigures,
} from "../../modules/loyalty-member/reports/program-figures"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule, programModule } from "../shop/modules"
import { countShopOrders } from "./count-shop-orders"

/** What the first page of the admin tells of a program. */
export interface Overview {
  readonly program: ProgramWithTerms
  readonly at: Instant
  readonly this_month: Span
  readonly last_month: Span
  readonly expiring_before: Instant
  readonly figures: ProgramFigures
  /** Orders of the shop where the program is, members' and everybody else's. */
  readonly shop_orders: MonthBesideMonth<number>
  readonly budget: BudgetStanding | null
  readonly attention: readonly AttentionPoint[]
}

const EXPIRING_DAYS = 30

/**
 * @param program_id null: the default program
 * @throws LoyaltyError `program_not_found`
 */
export async function readOverview(
  container: MedusaContainer,
  program_id: string | null,
  now: Instant,
): Promise<Overview> {
  const program = await programOf(container, program_id)
  const { time_zone } = program.terms
  const { this_month, last_month } = monthsToDate(now, time_zone)
  const expiring_before = startOfEarlierDay(now, -(EXPIRING_DAYS + 1), time_zone)
  const members = memberModule(container)
  const [figures, orders_this_month, orders_last_month, budget, waiting] = await Promise.all([
    members.readProgramFigures({ program_id: program.id, this_month, last_month, expiring_before }),
    countShopOrders(container, program, this_month),
    countShopOrders(container, program, last_month),
    budgetOf(container, program, now),
    members.readAttention(program.id, now),
  ])
  return {
    program,
    at: now,
    this_month,
    last_month,
    expiring_before,
    figures,
    shop_orders: { this_month: orders_this_month, last_month: orders_last_month },
    budget,
    attention: [...attentionOfProgram(program, budget, now), ...waiting],
  }
}

async function programOf(
  container: MedusaContainer,
  program_id: string | null,
): Promise<ProgramWithTerms> {
  const programs = programModule(container)
  if (program_id !== null) return programs.retrieveProgramWithTerms(program_id)
  const [[program]] = await programs.listProgramsWithTerms(
    { is_default: true },
    { limit: 1, offset: 0 },
  )
  if (!program) throw new LoyaltyError("program_not_found", "There is no default program.")
  return program
}

async function budgetOf(
  container: MedusaContainer,
  { id, terms }: ProgramWithTerms,
  now: Instant,
): Promise<BudgetStanding | null> {
  const { budget } = terms.limits
  if (budget === null) return null
  const period_start = budgetStart(budget, now, terms.time_zone)
  return { terms: budget, earned: await memberModule(container).readBudgetEarned(id, period_start) }
}
