/**
 * How long a lot lasts, in calendar days of the program's zone from the day on which it becomes available:
 * with a delay of 14 days and an expiry of 30, bonuses of 1 March are usable from the 15th to 14 April.
 */
export type ExpiryTerms =
  | { readonly kind: "never" }
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "months"; readonly months: number }
  | { readonly kind: "end_of_month" }
  | { readonly kind: "end_of_year" }

/** From when bonuses can be spent, and until when. */
export interface Lifetime {
  readonly activation_delay_days: number
  readonly expiry: ExpiryTerms
}

/** A lifetime of its own; what is null is as the program says. */
export interface OwnLifetime {
  readonly activation_delay_days: number | null
  readonly expiry: ExpiryTerms | null
}

export function ownLifetime(own: OwnLifetime, program: Lifetime): Lifetime {
  return {
    activation_delay_days: own.activation_delay_days ?? program.activation_delay_days,
    expiry: own.expiry ?? program.expiry,
  }
}

/** Names a lifetime in keys of the ledger: "14+30d". The same lifetime has the same name for ever. */
export function lifetimeName({ activation_delay_days, expiry }: Lifetime): string {
  return `${activation_delay_days}+${expiryName(expiry)}`
}

function expiryName(expiry: ExpiryTerms): string {
  switch (expiry.kind) {
    case "never":
    case "end_of_month":
    case "end_of_year":
      return expiry.kind
    case "days":
      return `${expiry.days}d`
    case "months":
      return `${expiry.months}m`
  }
}
