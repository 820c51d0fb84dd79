import type { RuleConditions } from "./accrual-rule"
import { attributeValues } from "./conditions/attribute-values"
import { birthdayWindow } from "./conditions/birthday-window"
import { customerGroups } from "./conditions/customer-groups"
import { dates } from "./conditions/dates"
import { everyNthOrder } from "./conditions/every-nth-order"
import { firstOrder } from "./conditions/first-order"
import { minimumOrder } from "./conditions/minimum-order"
import { minimumQuantity } from "./conditions/minimum-quantity"
import { salesChannels } from "./conditions/sales-channels"
import { tiers } from "./conditions/tiers"
import { hours, weekdays } from "./conditions/weekdays-and-hours"
import type { RuleCondition } from "./ruled-order"

/** The conditions that a rule really has, as one; which goods it is about is the index's business. */
export function compileConditions(wanted: RuleConditions): RuleCondition {
  const conditions: RuleCondition[] = [
    ...when(wanted.dates.length > 0, () => dates(wanted.dates)),
    ...when(wanted.weekdays.length > 0, () => weekdays(wanted.weekdays)),
    ...unlessNull(wanted.hours, hours),
    ...when(wanted.sales_channel_ids.length > 0, () => salesChannels(wanted.sales_channel_ids)),
    ...when(wanted.tiers.length > 0, () => tiers(wanted.tiers)),
    ...when(wanted.customer_group_ids.length > 0, () => customerGroups(wanted.customer_group_ids)),
    ...unlessNull(wanted.minimum_order, minimumOrder),
    ...unlessNull(wanted.minimum_quantity, minimumQuantity),
    ...when(wanted.first_order, () => firstOrder),
    ...unlessNull(wanted.every_nth_order, everyNthOrder),
    ...unlessNull(wanted.birthday, birthdayWindow),
    ...when(Object.keys(wanted.attributes).length > 0, () => attributeValues(wanted.attributes)),
  ]
  return (order, goods) => conditions.every((holds) => holds(order, goods))
}

function when(is_set: boolean, condition: () => RuleCondition): RuleCondition[] {
  return is_set ? [condition()] : []
}

function unlessNull<T>(value: T | null, condition: (value: T) => RuleCondition): RuleCondition[] {
  return value === null ? [] : [condition(value)]
}
