import { Input } from "@medusajs/ui"
import type { HTMLInputTypeAttribute } from "react"
import { useTranslation } from "react-i18next"
import type { Program } from "../../hooks/api/types"
import type { NewMemberDraft, NewMemberProblems } from "../../lib/members/new-member"
import { FormField } from "../form-field"
import { Select } from "../select"

interface NewMemberFieldsProps {
  readonly draft: NewMemberDraft
  readonly programs: readonly Program[]
  readonly problems: NewMemberProblems
  readonly onChange: (part: Partial<NewMemberDraft>) => void
}

interface Line {
  readonly name: "email" | "first_name" | "last_name" | "phone" | "birth_date"
  readonly label: string
  readonly type: HTMLInputTypeAttribute
  readonly hint?: string
  /** Written from left to right in every language. */
  readonly dir?: "ltr"
}

const LINES: readonly Line[] = [
  { name: "email", label: "members.join.email", type: "email", dir: "ltr" },
  { name: "first_name", label: "members.join.firstName", type: "text" },
  { name: "last_name", label: "members.join.lastName", type: "text" },
  {
    name: "phone",
    label: "members.join.phone",
    type: "tel",
    hint: "members.join.phoneHint",
    dir: "ltr",
  },
  { name: "birth_date", label: "members.join.birthDate", type: "date", dir: "ltr" },
]

export function NewMemberFields({ draft, programs, problems, onChange }: NewMemberFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      {programs.length > 1 && (
        <ProgramField
          value={draft.program_id}
          programs={programs}
          onChange={(program_id) => {
            onChange({ program_id })
          }}
        />
      )}
      {LINES.map(({ name, label, hint, ...input }, at) => {
        const code = name === "email" || name === "phone" ? problems[name] : null
        const problem = code && t(`members.join.${code}`)
        const id = `loyalty-new-member-${name}`
        return (
          <FormField
            key={name}
            id={id}
            label={t(label)}
            {...(hint && { hint: t(hint) })}
            problem={problem}
          >
            <Input
              id={id}
              {...input}
              autoFocus={at === 0}
              autoComplete="off"
              value={draft[name]}
              onChange={(event) => {
                onChange({ [name]: event.target.value })
              }}
              aria-invalid={problem !== null}
              aria-describedby={`${id}-problem`}
            />
          </FormField>
        )
      })}
    </>
  )
}

interface ProgramFieldProps {
  readonly value: string
  readonly programs: readonly Program[]
  readonly onChange: (program_id: string) => void
}

function ProgramField({ value, programs, onChange }: ProgramFieldProps) {
  const { t } = useTranslation("loyaltyProgram")
  const id = "loyalty-new-member-program"
  return (
    <FormField id={id} label={t("members.join.program")} problem={null}>
      <Select value={value} onValueChange={onChange}>
        <Select.Trigger id={id} aria-label={t("members.join.program")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {programs.map((program) => (
            <Select.Item key={program.id} value={program.id}>
              {program.name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </FormField>
  )
}
