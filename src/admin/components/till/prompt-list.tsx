import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TillMember } from "../../hooks/api/till-types"
import type { Till } from "../../hooks/till/use-till"
import type { ShownPrompt } from "../../lib/till/till-prompts"
import { shownPrompts } from "../../lib/till/till-prompts"

interface PromptListProps {
  readonly till: Till
  readonly member: TillMember | null
}

/** What to say to the customer, each with the button that does it. */
export function PromptList({ till, member }: PromptListProps) {
  const { t } = useTranslation("loyaltyProgram")
  const prompts = shownPrompts(member, till.state.answer?.loyalty.prompts ?? [])
  if (prompts.length === 0) return null
  return (
    <ul aria-label={t("till.prompt.title")} className="bg-ui-bg-subtle divide-y">
      {prompts.map((prompt, at) => (
        <li
          key={at}
          className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-3 sm:px-6"
        >
          <Text size="small" className="min-w-32 flex-1">
            <PromptText prompt={prompt} />
          </Text>
          <PromptButton prompt={prompt} till={till} />
        </li>
      ))}
    </ul>
  )
}

function PromptText({ prompt }: { readonly prompt: ShownPrompt }) {
  const { t } = useTranslation("loyaltyProgram")
  switch (prompt.shows) {
    case "birthday":
      return t("till.prompt.birthday")
    case "fields":
      return prompt.is_survey ? t("till.prompt.survey") : t("till.prompt.fields")
    case "issue":
      return t("till.prompt.issue", { kind: prompt.kind })
    case "swap":
      return t("till.prompt.swap", { kind: prompt.kind, number: prompt.card.number })
  }
}

function PromptButton({ prompt, till }: { readonly prompt: ShownPrompt; readonly till: Till }) {
  const { t } = useTranslation("loyaltyProgram")
  switch (prompt.shows) {
    case "birthday":
      return null
    case "fields":
      return <Act label={t("till.prompt.fieldsDo")} onPress={() => till.open({ name: "fields" })} />
    case "issue":
      return (
        <Act
          label={t("till.prompt.issueDo")}
          onPress={() => till.open({ name: "issue", code: "", holder: "" })}
        />
      )
    case "swap":
      return (
        <Act
          label={t("till.prompt.swapDo")}
          onPress={() => till.open({ name: "swap", card: prompt.card })}
        />
      )
  }
}

function Act({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <Button variant="secondary" className="h-11" onClick={onPress}>
      {label}
    </Button>
  )
}
