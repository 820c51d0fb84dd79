import type { ComponentProps } from "react"
import { SelectField } from "../../select-field"

/** One of a few, by name, as small as the other fields of a program. */
export function ChoiceField<Value extends string>(
  props: Omit<ComponentProps<typeof SelectField<Value>>, "isSmall">,
) {
  return <SelectField {...props} isSmall />
}
