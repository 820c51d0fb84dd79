import type { Attribute, AttributeOption } from "./attribute"

/** What is named changes. Key and type never do: requests name the one, and values on record are of the other. */
export type AttributePatch = Partial<Omit<Attribute, "key" | "type">>

/** An option that the patch leaves out is archived and not lost: members have chosen it. */
export function changeAttribute(attribute: Attribute, patch: AttributePatch): Attribute {
  const changed = { ...attribute, ...patch }
  if (!patch.options) return changed
  return { ...changed, options: withoutLoss(attribute.options, patch.options) }
}

function withoutLoss(
  before: readonly AttributeOption[],
  wanted: readonly AttributeOption[],
): readonly AttributeOption[] {
  const left_out = before.filter(({ value }) => !wanted.some((option) => option.value === value))
  return [...wanted, ...left_out.map((option) => ({ ...option, is_archived: true }))]
}
