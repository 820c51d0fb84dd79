import type { ProblemWords } from "../../../hooks/use-problem-words"

/** What the field of a setting with several parts is given. */
export interface SettingPartProps<Value> {
  readonly id: string
  readonly path: string
  readonly label: string
  readonly hint: string
  readonly value: Value
  readonly problemAt: ProblemWords
  readonly onChange: (value: Value) => void
}
