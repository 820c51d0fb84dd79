import { westernDigits } from "../texts/western-digits"

/** With fewer a search would find half the members, and help nobody. */
const DIGITS_MIN = 6

/**
 * What a kept phone number (`+48600100200`) ends with when somebody looks for it as people write it: `600 100 200`,
 * `0048 600-100-200` and `0600100200` are without the zeros that lead into the country's net. Null for what is
 * no phone number, or too short to look for.
 */
export function phoneEnding(text: string): string | null {
  const typed = westernDigits(text).replace(/[\s\p{Pd}+()./\uFF0B]/gu, "")
  if (!/^\d+$/.test(typed)) return null
  const ending = typed.replace(/^0+/, "")
  return ending.length < DIGITS_MIN ? null : ending
}
