import { useState } from "react"
import { useTranslation } from "react-i18next"
import { typedDays } from "../../../lib/programs/typed-days"
import { TextField } from "../fields/text-field"
import type { SettingPartProps } from "./setting-part"

/** Several numbers of days, with commas between them. */
export function DaysListField(props: SettingPartProps<readonly number[]>) {
  const { id, path, label, hint, value, problemAt, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  const [typed, setTyped] = useState(value.join(", "))
  const wrong = problemAt(path) !== null || problemAt.below(path).length > 0
  return (
    <TextField
      id={id}
      label={label}
      hint={hint}
      problem={wrong ? t("programs.editor.daysListProblem") : null}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(typedDays(text))
      }}
    />
  )
}
