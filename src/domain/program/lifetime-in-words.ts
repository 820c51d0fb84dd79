import type { ExpiryTerms, OwnLifetime } from "./lifetime"
import { counted } from "./numbers-in-words"

/** Of bonuses with a lifetime of their own: what differs from the program's, to follow a comma. */
export function lifetimeInWords({ activation_delay_days: delay, expiry }: OwnLifetime): string[] {
  const words: string[] = []
  if (delay === 0) words.push("available as soon as they are earned")
  else if (delay !== null) words.push(`available ${counted(delay, "day")} after they are earned`)
  if (expiry !== null) words.push(expiryInWords(expiry))
  return words
}

function expiryInWords(expiry: ExpiryTerms): string {
  switch (expiry.kind) {
    case "never":
      return "without an end"
    case "days":
      return `to be spent within ${counted(expiry.days, "day")}`
    case "months":
      return `to be spent within ${counted(expiry.months, "month")}`
    case "end_of_month":
      return "to be spent by the end of the month"
    case "end_of_year":
      return "to be spent by the end of the year"
  }
}
