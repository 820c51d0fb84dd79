import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramKind } from "../../../../domain/program/program-kind"
import type { WireTerms } from "../../../hooks/api/program-terms"
import { useDifferenceWords } from "../../../hooks/use-difference-words"
import { termsDifferences } from "../../../lib/programs/terms-differences"

interface DifferenceListProps {
  readonly before: WireTerms
  readonly after: WireTerms
  readonly kind: ProgramKind
}

/** What differs between two states of the terms: the new value, and what it was. */
export function DifferenceList({ before, after, kind }: DifferenceListProps) {
  const { t } = useTranslation("loyaltyProgram")
  const words = useDifferenceWords({ before, after, kind })
  const differences = termsDifferences(before, after)
  if (differences.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("programs.versions.noChanges")}
      </Text>
    )
  }
  return (
    <ul className="flex flex-col gap-y-3" data-testid="loyalty-differences">
      {differences.map((difference) => {
        const told = words(difference)
        return (
          <li key={`${difference.of}.${difference.key}`}>
            <Text size="small">
              <strong className="font-medium">{told.label}: </strong>
              {told.after}
            </Text>
            <Text size="small" className="text-ui-fg-muted">
              {t("programs.versions.was", { before: told.before })}
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
