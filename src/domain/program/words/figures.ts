import { DateTime } from "luxon"

import type { Weekday } from "../../accrual-rules/accrual-rule"
import { WEEKDAYS } from "../../accrual-rules/accrual-rule"
import type { CalendarDay } from "../../calendar/calendar-day"
import type { Rates } from "./facts"
import type { Money } from "./money"
import type { Phrase, PhraseFigures, PhraseName } from "./phrases"

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
  /** "2027-12-01" → "Dec 1, 2027", in the reader's calendar. */
  readonly day: (calendar_day: CalendarDay | null) => string
  /** "saturday" → "Saturday". */
  readonly weekday: (day: Weekday) => string
  /** ["Gold", "Silver"] → "Gold and Silver". */
  readonly list: (items: readonly string[]) => string
  /** What comes first, and phrases after commas: one sentence. */
  readonly sentence: (start: string | null, phrases: readonly Phrase[]) => string
}

/** The phrases of offers: what a language has to bring. */
export type Phrases = {
  readonly [Name in PhraseName]: (figures: PhraseFigures[Name], write: Figures) => string
}

export interface Conventions {
  /** BCP 47, for the runtime's own rules of plurals and digits. */
  readonly locale: string
  readonly percent: (number: string) => string
  readonly range: (from: string, to: string) => string
  readonly comma: string
  readonly phrases: Phrases
}

/** A Monday, from which the names of the days are counted. */
const A_MONDAY = DateTime.utc(2024, 1, 1)

export function figuresOf(conventions: Conventions): Figures {
  const { locale, percent, range } = conventions
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const plurals = new Intl.PluralRules(locale)
  const number = (value: number): string => numbers.format(value)
  const inPercent = (basis_points: number): string => percent(number(basis_points / 100))
  const lists = new Intl.ListFormat(locale, { type: "conjunction" })
  const figures: Figures = {
    number,
    percent: inPercent,
    rates: ({ min_bp, max_bp }) =>
      min_bp === max_bp ? inPercent(min_bp) : range(inPercent(min_bp), inPercent(max_bp)),
    money: ({ amount, currency_code }) => `${number(amount)} ${currency_code.toUpperCase()}`,
    counted: (count, forms) => `${number(count)} ${forms[plurals.select(count)] ?? forms.other}`,
    day: (calendar_day) =>
      DateTime.fromISO(calendar_day ?? "", { zone: "utc" })
        .setLocale(locale)
        .toLocaleString(DateTime.DATE_MED),
    weekday: (day) =>
      A_MONDAY.plus({ days: WEEKDAYS.indexOf(day) })
        .setLocale(locale)
        .toFormat("cccc"),
    list: (items) => lists.format(items),
    sentence: (start, phrases) => {
      const said = phrases.map((phrase) => inPhrase(phrase, conventions.phrases, figures))
      return `${(start === null ? said : [start, ...said]).join(conventions.comma)}.`
    },
  }
  return figures
}

function inPhrase({ name, figures }: Phrase, phrases: Phrases, write: Figures): string {
  const said = phrases[name] as (figures: Phrase<PhraseName>["figures"], write: Figures) => string
  return said(figures, write)
}
