import { useTranslation } from "react-i18next"
import type { AttributeProblem } from "../lib/attributes/attribute-draft"
import { isDay } from "../lib/attributes/attribute-draft"
import { useFormats } from "./use-formats"

/** What is wrong with a customer field, in the user's words; days and figures as he writes them. */
export function useAttributeProblemText(): (problem: AttributeProblem | null) => string | null {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const limitText = ({ code, limit = "" }: AttributeProblem): string => {
    if (code === "pattern" || limit === "") return limit
    return isDay(limit) ? formats.day(limit) : formats.number(Number(limit))
  }
  return (problem) =>
    problem === null ? null : t(`attributes.problem.${problem.code}`, { limit: limitText(problem) })
}
