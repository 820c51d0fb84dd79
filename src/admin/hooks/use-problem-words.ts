import { useTranslation } from "react-i18next"
import type { Must, TermsProblem } from "../../domain/program/terms-problems"
import { useFormats } from "./use-formats"

export interface ProblemWords {
  /** What is wrong with a setting, in words; `null`: nothing. */
  (path: string): string | null
  /** The same of everything below a path. */
  readonly below: (path: string) => readonly string[]
}

/** Problems of terms in the user's language, with figures and days as he writes them. */
export function useProblemWords(problems: readonly TermsProblem[]): ProblemWords {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const figuresOf = ({ be: _be, ...figures }: Must): Record<string, string> =>
    Object.fromEntries(
      Object.entries(figures).map(([name, figure]: [string, string | number]) => {
        if (typeof figure === "number") return [name, formats.number(figure)]
        return [name, name === "day" ? formats.day(figure) : figure]
      }),
    )
  const inWords = ({ message, must }: TermsProblem): string =>
    must === undefined ? message : t(`programs.problems.${must.be}`, figuresOf(must))
  const at = (path: string) => {
    const problem = problems.find((candidate) => candidate.path === path)
    return problem ? inWords(problem) : null
  }
  const below = (path: string) =>
    problems.filter((problem) => problem.path.startsWith(`${path}.`)).map(inWords)
  return Object.assign(at, { below })
}
