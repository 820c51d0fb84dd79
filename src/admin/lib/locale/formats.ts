export interface Formats {
  /** Bonuses: "1,234.50", whole ones without decimals. */
  readonly bonuses: (amount: number) => string
  /** Bonuses with their sign, also the plus. */
  readonly signedBonuses: (amount: number) => string
  /** A count of anything else: "12", "1.25". */
  readonly number: (amount: number) => string
  /** Money in major units; a plain number where the currency is not known. */
  readonly money: (amount: number, currency_code: string | null) => string
  /** 5 → "5%". */
  readonly percent: (percent: number) => string
  /** 12 → "+12%". */
  readonly signedPercent: (percent: number) => string
  /** A calendar day "2027-01-31", the same in every time zone. */
  readonly day: (day: string) => string
  /** The day of an ISO moment, in the zone of whoever looks. */
  readonly date: (iso: string) => string
  /** An ISO moment with its time, in the zone of whoever looks. */
  readonly moment: (iso: string) => string
}

/**
 * The admin's language with the region of the browser where they agree: English in a British browser
 * writes 31 Jan 2027, not Jan 31, 2027. `ptBR` is how the dashboard writes `pt-BR`.
 */
export function adminLocale(language: string, browserLanguages: readonly string[]): string {
  const code = language.replace(/([a-z])([A-Z])/g, "$1-$2")
  const regional = browserLanguages.find((candidate) => candidate.startsWith(`${code}-`))
  const locale = regional ?? code
  return isSupported(locale) ? locale : "en"
}

function isSupported(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0
  } catch {
    return false
  }
}

/** The one place where numbers and times become text. */
export function createFormats(locale: string): Formats {
  const decimals = (amount: number) => (Number.isInteger(amount) ? 0 : 2)
  const number = (amount: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals(amount),
      maximumFractionDigits: 2,
      ...options,
    }).format(amount)
  const percent = (share: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, {
      style: "percent",
      maximumFractionDigits: 2,
      ...options,
    }).format(share / 100)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })

  return {
    bonuses: (amount) => number(amount),
    signedBonuses: (amount) => number(amount, { signDisplay: "exceptZero" }),
    number: (amount) => number(amount),
    money: (amount, currency_code) =>
      currency_code === null ? number(amount) : money(locale, amount, currency_code),
    percent: (share) => percent(share),
    signedPercent: (share) => percent(share, { signDisplay: "exceptZero" }),
    day: (text) => day.format(new Date(`${text.slice(0, 10)}T00:00:00Z`)),
    date: (iso) => date.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
  }
}

function money(locale: string, amount: number, currency_code: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency_code,
    currencyDisplay: "narrowSymbol",
  }).format(amount)
}
