import { Container, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import { useChangeProgram } from "../../../hooks/api/program-settings"
import type { WireRule } from "../../../hooks/api/program-terms"
import { errorInWords } from "../../../lib/shop/error-in-words"
import { RuleList } from "./rule-list"

interface RuleSectionProps {
  readonly program: ProgramSettings
  readonly may_change: boolean
}

/** The offers of a program; each change of them is a version, in force at once. */
export function RuleSection({ program, may_change }: RuleSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const change = useChangeProgram(program.id)
  const save = (accrual_rules: readonly WireRule[]) => {
    change.mutate(
      { terms: { accrual_rules } },
      {
        onSuccess: () => {
          toast.success(t("programs.rules.saved"))
        },
        onError: (error) => {
          toast.error(errorInWords(error, t))
        },
      },
    )
  }
  return (
    <Container className="divide-y p-0">
      <RuleList
        terms={program.terms}
        may_change={may_change && program.status !== "ended" && !change.isPending}
        onChange={save}
      />
    </Container>
  )
}
