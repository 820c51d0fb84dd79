import { lifetimeInWords } from "../program/lifetime-in-words"
import { counted, inBonuses } from "../program/numbers-in-words"
import type { GrantTerms } from "./grant-terms"

export function grantsInWords({ welcome, birthday }: GrantTerms): string[] {
  const sentences: string[] = []
  if (welcome !== null) {
    const given = `You get ${inBonuses(welcome.bonuses)} for joining`
    sentences.push(`${[given, ...lifetimeInWords(welcome)].join(", ")}.`)
  }
  if (birthday !== null) {
    const { days_before } = birthday
    const when = days_before === 0 ? "on" : `${counted(days_before, "day")} before`
    const given = `You get ${inBonuses(birthday.bonuses)} once a year, ${when} your birthday`
    sentences.push(`${[given, ...lifetimeInWords(birthday)].join(", ")}.`)
  }
  return sentences
}
