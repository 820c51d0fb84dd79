import { birthdayYearAround } from "../../calendar/birthday"
import type { BirthdayWindow } from "../accrual-rule"
import type { RuleCondition } from "../ruled-order"

/** Buyers whose birthday is near: from so many days before it to so many days after it. */
export function birthdayWindow(window: BirthdayWindow): RuleCondition {
  return ({ day, buyer }) =>
    buyer.birth_date !== null && birthdayYearAround(day, buyer.birth_date, window) !== null
}
