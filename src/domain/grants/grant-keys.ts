import type { EntryKey } from "../ledger/account"

const BIRTHDAY = "birthday:"

/** The same account is welcomed once for ever. */
export function welcomeKey(account_id: string): EntryKey {
  return { source_type: "account", source_id: account_id, part: "welcome" }
}

/** The same birthday is granted once for ever. */
export function birthdayKey(account_id: string, birthday_year: number): EntryKey {
  return { source_type: "account", source_id: account_id, part: `${BIRTHDAY}${birthday_year}` }
}

/** The year in the key of a birthday grant; null for any other entry. */
export function birthdayYearIn(part: string): number | null {
  return part.startsWith(BIRTHDAY) ? Number(part.slice(BIRTHDAY.length)) : null
}
