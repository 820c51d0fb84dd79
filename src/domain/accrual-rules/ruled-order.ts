import { DateTime } from "luxon"

import type { CalendarDay } from "../calendar/calendar-day"
import type { BonusValue } from "../money/bonus-value"
import type { Minor } from "../money/money"
import type { Basket } from "../program/basket"
import { goodsSum } from "../program/goods-sum"
import type { ProgramTerms } from "../program/terms"
import type { Weekday } from "./accrual-rule"
import { WEEKDAYS } from "./accrual-rule"
import type { BuyerFacts, Occasion } from "./occasion"

/** An order as the conditions of rules see it, each question answered once for all rules. */
export interface RuledOrder {
  readonly day: CalendarDay
  readonly weekday: Weekday
  readonly minute_of_day: number
  readonly sales_channel_id: string | null
  /** See `goodsSum`. */
  readonly sum: Minor
  readonly tier: string | null
  readonly buyer: BuyerFacts
}

/** The part of an order that a rule is about. */
export interface MatchedGoods {
  /** In millionths, so that 0.1 kg and 0.2 kg are 0.3 kg. */
  readonly quantity_millionths: number
}

export type RuleCondition = (order: RuledOrder, goods: MatchedGoods) => boolean

export function ruledOrder(
  terms: ProgramTerms,
  basket: Basket,
  bonus_value: BonusValue,
  tier: string | null,
  { at, buyer }: Occasion,
): RuledOrder {
  const now = DateTime.fromMillis(at, { zone: terms.time_zone })
  return {
    day: now.toISODate() ?? "",
    weekday: WEEKDAYS[now.weekday - 1] as Weekday,
    minute_of_day: now.hour * 60 + now.minute,
    sales_channel_id: basket.sales_channel_id,
    sum: goodsSum(terms, basket, bonus_value),
    tier,
    buyer,
  }
}
