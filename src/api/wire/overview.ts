import { dayIn } from "../../domain/calendar/calendar-day"
import type { Instant } from "../../domain/ledger/account"
import { worthRoundedDown } from "../../domain/money/bonus-value"
import type { Bonuses } from "../../domain/money/bonuses"
import { moneyFromMinor } from "../../domain/money/money"
import { isRunning } from "../../domain/program/choose-program"
import { programBonusValue } from "../../domain/program/bonus-values"
import type { MonthBesideMonth } from "../../modules/loyalty-member/reports/program-figures"
import type { Overview } from "../../workflows/overview/read-overview"
import { percentToWire } from "./figures"

/** A program at a glance, in major units; amounts of money are worth in its own currency, rounded down. */
export function overviewToWire({ program, at, figures, ...overview }: Overview) {
  const { terms } = program
  const { outstanding, orders, ...counted } = figures
  const value = programBonusValue(terms)
  const worth = (bonuses: Bonuses) =>
    moneyFromMinor(worthRoundedDown(bonuses, value), value.currency)
  const day = (moment: Instant) => dayIn(moment, terms.time_zone)
  const days = ({ from, before }: Overview["this_month"]) => ({ from: day(from), to: day(before) })
  const whole = (outstanding.pending + outstanding.available + outstanding.held) as Bonuses
  return {
    program: {
      id: program.id,
      name: program.name,
      kind: program.kind,
      status: program.status,
      is_running: isRunning(program, at),
    },
    currency_code: terms.currency_code,
    time_zone: terms.time_zone,
    at: new Date(at).toISOString(),
    this_month: days(overview.this_month),
    last_month: days(overview.last_month),
    members: {
      active: counted.members.active,
      joined_this_month: counted.members.this_month,
      joined_last_month: counted.members.last_month,
    },
    cards: { issued: counted.cards_issued },
    outstanding: {
      bonuses: whole / 100,
      amount: worth(whole),
      pending: outstanding.pending / 100,
      available: outstanding.available / 100,
      held: outstanding.held / 100,
      debt: outstanding.debt / 100,
    },
    earned: inMajorUnits(counted.earned),
    spent: inMajorUnits(counted.spent),
    expiring: {
      bonuses: counted.expiring / 100,
      amount: worth(counted.expiring),
      last_day: day(overview.expiring_before - 1),
    },
    orders: {
      this_month: shareOf(orders.this_month, overview.shop_orders.this_month),
      last_month: shareOf(orders.last_month, overview.shop_orders.last_month),
    },
    budget: overview.budget && {
      bonuses: overview.budget.terms.bonuses / 100,
      earned: overview.budget.earned / 100,
      period: overview.budget.terms.period,
      at_end: overview.budget.terms.at_end,
    },
    attention: overview.attention.map((point) => ({
      ...point,
      since: point.since && point.since.toISOString(),
    })),
  }
}

export type WireOverview = ReturnType<typeof overviewToWire>

function inMajorUnits({ this_month, last_month }: MonthBesideMonth<number>) {
  return { this_month: this_month / 100, last_month: last_month / 100 }
}

/** An order that reaches the program a moment before the shop has counted it makes no share above the whole. */
function shareOf(of_members: number, in_shop: number) {
  const all = Math.max(of_members, in_shop)
  const share_bp = all === 0 ? 0 : Math.floor((of_members * 10_000) / all)
  return { all, of_members, share_percent: percentToWire(share_bp) }
}
