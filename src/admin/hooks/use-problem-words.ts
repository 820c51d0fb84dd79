import { useTranslation } from "react-i18next"
import type { TermsProblem } from "../../domain/program/terms-problems"
import { useFormats } from "./use-formats"

export interface ProblemWords {
  /** What is wrong with a setting, in words; `null`: nothing. */
  (path: string): string | null
  /** The same of everything below a path. */
  readonly below: (path: string) => readonly string[]
}

/** Problems of terms in the user's language where they are of a common sort, else in the program's own words. */
export function useProblemWords(problems: readonly TermsProblem[]): ProblemWords {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const inWords = ({ message, must }: TermsProblem): string => {
    if (must === undefined) return message
    if (must.be === "whole") {
      const [min, max] = [formats.number(must.min), formats.number(must.max)]
      return t("programs.problems.whole", { min, max })
    }
    if (must.be === "above") {
      const below = formats.number(must.below)
      return t("programs.problems.above", { below, tier: must.tier })
    }
    return t(`programs.problems.${must.be}`)
  }
  const at = (path: string) => {
    const problem = problems.find((candidate) => candidate.path === path)
    return problem ? inWords(problem) : null
  }
  const below = (path: string) =>
    problems.filter((problem) => problem.path.startsWith(`${path}.`)).map(inWords)
  return Object.assign(at, { below })
}
