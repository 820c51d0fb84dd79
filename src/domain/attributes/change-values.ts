import type { CalendarDay } from "../calendar/calendar-day"
import { LoyaltyError } from "../errors"
import type { AttributeViewer } from "./access"
import { mayEdit, maySee } from "./access"
import type { Attribute, AttributeValue, AttributeValues } from "./attribute"
import { valueOf } from "./attribute"
import { isUnfit } from "./reading"
import { readValue } from "./read-value"
import { attributeRequired } from "./required"

/** Fields as somebody has filled them in, by their keys; null takes a value away. */
export type FilledIn = Readonly<Record<string, unknown>>

export interface ChangedValues {
  readonly set: readonly { readonly attribute: Attribute; readonly value: AttributeValue }[]
  readonly removed: readonly Attribute[]
  /** Sent back as they were by somebody who could have changed them. */
  readonly confirmed: readonly Attribute[]
  /** All values of the member, as they are afterwards. */
  readonly values: AttributeValues
}

export interface ChangeValuesInput {
  readonly attributes: readonly Attribute[]
  readonly values: AttributeValues
  readonly filled_in: FilledIn
  readonly editor: AttributeViewer
  readonly today: CalendarDay
}

/**
 * What of a member's fields changes. A value that is sent back as it was is no change: a form may hold
 * fields that only staff edit, and values from before the field's rules were narrowed. It is confirmed.
 * @throws LoyaltyError `attribute_invalid` also for a field that the editor must not see, as if there were none;
 *   `forbidden_for_role`; `attribute_required` for a mandatory field that is emptied
 */
export function changeValues(input: ChangeValuesInput): ChangedValues {
  const { attributes, values, filled_in, editor, today } = input
  const set: { attribute: Attribute; value: AttributeValue }[] = []
  const removed: Attribute[] = []
  const confirmed: Attribute[] = []
  for (const [key, raw] of Object.entries(filled_in)) {
    const attribute = attributes.find((known) => known.key === key)
    if (!attribute || !maySee(attribute, editor)) {
      throw new LoyaltyError("attribute_invalid", `${key}: There is no such field.`, { key })
    }
    const before = valueOf(values, key)
    if (isSame(before, raw)) {
      if (before !== undefined && mayEdit(attribute, editor)) confirmed.push(attribute)
      continue
    }
    if (!mayEdit(attribute, editor)) {
      throw new LoyaltyError("forbidden_for_role", `${key}: You may not change this field.`, {
        key,
      })
    }
    if (raw === null) {
      if (attribute.required_at !== "never") throw attributeRequired(key)
      removed.push(attribute)
      continue
    }
    const reading = readValue(attribute, raw, today)
    if (isUnfit(reading)) {
      throw new LoyaltyError("attribute_invalid", `${key}: ${reading.problem}`, { key })
    }
    if (isSame(before, reading.value)) confirmed.push(attribute)
    else set.push({ attribute, value: reading.value })
  }
  return { set, removed, confirmed, values: after(values, set, removed) }
}

/** Null is no value. */
function isSame(before: AttributeValue | undefined, raw: unknown): boolean {
  return JSON.stringify(before ?? null) === JSON.stringify(raw)
}

function after(
  values: AttributeValues,
  set: ChangedValues["set"],
  removed: ChangedValues["removed"],
): AttributeValues {
  const kept = Object.entries(values).filter(([key]) => !removed.some((gone) => gone.key === key))
  return Object.fromEntries<AttributeValue>([
    ...kept,
    ...set.map(({ attribute, value }) => [attribute.key, value] as const),
  ])
}
