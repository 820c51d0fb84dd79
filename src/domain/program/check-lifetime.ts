import type { ExpiryTerms } from "./lifetime"
import type { ProblemList } from "./terms-problems"

export const DELAY_MAX_DAYS = 3_650
const EXPIRY_MAX_DAYS = 36_500
const EXPIRY_MAX_MONTHS = 1_200

export function checkExpiry(problems: ProblemList, path: string, expiry: ExpiryTerms): void {
  problems.oneOf(`${path}.kind`, expiry.kind, [
    "never",
    "days",
    "months",
    "end_of_month",
    "end_of_year",
  ])
  if (expiry.kind === "days") problems.whole(`${path}.days`, expiry.days, 1, EXPIRY_MAX_DAYS)
  if (expiry.kind === "months") {
    problems.whole(`${path}.months`, expiry.months, 1, EXPIRY_MAX_MONTHS)
  }
}
