import { useTranslation } from "react-i18next"
import type { AttributeProblem } from "../lib/attribute-draft"
import { isDay } from "../lib/attribute-draft"
import { useFormats } from "./use-formats"

/** What is wrong with a customer field, in the user's words; days as he writes them. */
export function useAttributeProblemText(): (problem: AttributeProblem | null) => string | null {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  return (problem) => {
    if (problem === null) return null
    const { code, limit = "" } = problem
    return t(`attributes.problem.${code}`, { limit: isDay(limit) ? formats.day(limit) : limit })
  }
}
