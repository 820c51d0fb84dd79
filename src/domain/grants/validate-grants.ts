import { checkExpiry, DELAY_MAX_DAYS } from "../program/check-lifetime"
import type { ProblemList } from "../program/terms-problems"
import type { Grant, GrantTerms } from "./grant-terms"

const BIRTHDAY_MAX_DAYS = 90

export function checkGrants(problems: ProblemList, { welcome, birthday }: GrantTerms): void {
  if (welcome !== null) checkGrant(problems, "grants.welcome", welcome)
  if (birthday === null) return
  checkGrant(problems, "grants.birthday", birthday)
  problems.whole("grants.birthday.days_before", birthday.days_before, 0, BIRTHDAY_MAX_DAYS)
  problems.whole("grants.birthday.days_after", birthday.days_after, 0, BIRTHDAY_MAX_DAYS)
}

function checkGrant(problems: ProblemList, path: string, grant: Grant): void {
  problems.bonuses(`${path}.bonuses`, grant.bonuses, 1)
  const delay = `${path}.activation_delay_days`
  problems.whole(delay, grant.activation_delay_days, 0, DELAY_MAX_DAYS)
  if (grant.expiry !== null) checkExpiry(problems, `${path}.expiry`, grant.expiry)
}
