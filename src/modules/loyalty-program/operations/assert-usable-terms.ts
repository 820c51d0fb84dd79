import { LoyaltyError } from "../../../domain/errors"
import type { ProgramKind, ProgramScheme } from "../../../domain/program/program-kind"
import { validateKind } from "../../../domain/program/program-kind"
import type { ProgramReach } from "../../../domain/program/program-reach"
import { validateReach } from "../../../domain/program/program-reach"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { TermsProblem } from "../../../domain/program/terms-problems"
import { validateTerms } from "../../../domain/program/validate-terms"

const PROBLEMS_TOLD = 3

/** @throws LoyaltyError `program_terms_invalid`, with the first problems in words. */
export function assertUsableTerms(
  { kind, scheme }: { readonly kind: ProgramKind; readonly scheme: ProgramScheme },
  terms: ProgramTerms,
): void {
  refuse([...validateTerms(terms), ...validateKind(kind, scheme, terms)])
}

/** @throws LoyaltyError `program_terms_invalid`, with the first problems in words. */
export function assertUsableReach(reach: ProgramReach): void {
  refuse(validateReach(reach))
}

function refuse(problems: readonly TermsProblem[]): void {
  if (problems.length === 0) return
  const told = problems.slice(0, PROBLEMS_TOLD).map(({ path, message }) => `${path}: ${message}`)
  const untold = problems.length - told.length
  if (untold > 0) told.push(`(${untold} more)`)
  throw new LoyaltyError("program_terms_invalid", told.join(" "))
}
