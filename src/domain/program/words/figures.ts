import type { Money, Rates } from "./facts"

/** The forms of a counted word by CLDR's plural categories; a language names those that it has. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string
}

/** Writes figures as people of one language read them. */
export interface Figures {
  /** 10000.5 → "10,000.5" in English, "۱۰٬۰۰۰٫۵" in Persian. */
  number(value: number): string
  /** 750 → "7.5 %". */
  percent(basis_points: number): string
  /** One percent, or the lowest and the highest. */
  rates(rates: Rates): string
  money(money: Money): string
  /** 1 → "1 day", 2 → "2 days". */
  counted(count: number, forms: Forms): string
}

export interface Conventions {
  /** BCP 47, for the runtime's own rules of plurals and digits. */
  readonly locale: string
  readonly percent: (number: string) => string
  readonly range: (from: string, to: string) => string
}

export function figuresOf({ locale, percent, range }: Conventions): Figures {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const plurals = new Intl.PluralRules(locale)
  const number = (value: number): string => numbers.format(value)
  const inPercent = (basis_points: number): string => percent(number(basis_points / 100))
  return {
    number,
    percent: inPercent,
    rates: ({ min_bp, max_bp }) =>
      min_bp === max_bp ? inPercent(min_bp) : range(inPercent(min_bp), inPercent(max_bp)),
    money: ({ amount, currency_code }) => `${number(amount)} ${currency_code.toUpperCase()}`,
    counted: (count, forms) => `${number(count)} ${forms[plurals.select(count)] ?? forms.other}`,
  }
}
