import { LoyaltyError } from "../errors"
import type { Attribute, AttributeValues, RequiredAt } from "./attribute"
import { valueOf } from "./attribute"

/** Keys of the fields that are still to be asked for. */
export function missingAttributes(
  attributes: readonly Attribute[],
  values: AttributeValues,
  at: readonly Exclude<RequiredAt, "never">[],
): string[] {
  return attributes
    .filter(
      ({ is_archived, required_at }) => !is_archived && (at as string[]).includes(required_at),
    )
    .filter(({ key }) => valueOf(values, key) === undefined)
    .map(({ key }) => key)
}

/** @throws LoyaltyError `attribute_required` with the key of the first field that is missing */
export function assertComplete(
  attributes: readonly Attribute[],
  values: AttributeValues,
  at: Exclude<RequiredAt, "never">,
): void {
  const [missing] = missingAttributes(attributes, values, [at])
  if (missing !== undefined) throw attributeRequired(missing)
}

export function attributeRequired(key: string): LoyaltyError {
  return new LoyaltyError("attribute_required", `${key}: This field must be filled in.`, { key })
}
