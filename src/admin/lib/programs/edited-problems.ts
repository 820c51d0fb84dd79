import { validateKind } from "../../../domain/program/program-kind"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { TermsProblem } from "../../../domain/program/terms-problems"
import { validateTerms } from "../../../domain/program/validate-terms"
import type { ProgramSettings } from "../../hooks/api/program-settings"

/** What is wrong with edited terms, by the checks that the shop makes when they are published. */
export function editedProblems(
  { kind, scheme }: Pick<ProgramSettings, "kind" | "scheme">,
  terms: ProgramTerms,
): TermsProblem[] {
  return [...validateTerms(terms), ...validateKind(kind, scheme, terms)]
}

/** How many of the problems lie in settings that begin with one of these paths. */
export function problemsBelow(problems: readonly TermsProblem[], paths: readonly string[]): number {
  return problems.filter(({ path }) =>
    paths.some((own) => path === own || path.startsWith(`${own}.`)),
  ).length
}
