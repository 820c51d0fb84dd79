import type { AttributeRules } from "../attribute"
import { fitsPattern } from "../pattern"
import type { Reading } from "../reading"

/** What an index can hold, whatever the signs. */
export const TEXT_MAX_LENGTH = 255
export const LONG_TEXT_MAX_LENGTH = 5_000

const CONTROL = /\p{Cc}/u
const CONTROL_BUT_BREAKS = /[^\P{Cc}\n\t]/u

/** One line, without spaces around it. */
export function readText(raw: unknown, rules: AttributeRules): Reading<string> {
  if (typeof raw !== "string") return { problem: "Write a text." }
  const text = raw.normalize("NFC").trim()
  if (CONTROL.test(text)) return { problem: "Write it on one line." }
  return keptTo(text, rules, TEXT_MAX_LENGTH)
}

/** Several lines; line breaks of every system are the same one. */
export function readLongText(raw: unknown, rules: AttributeRules): Reading<string> {
  if (typeof raw !== "string") return { problem: "Write a text." }
  const text = raw.normalize("NFC").replaceAll("\r\n", "\n").trim()
  if (CONTROL_BUT_BREAKS.test(text)) return { problem: "Remove the signs that cannot be printed." }
  return keptTo(text, rules, LONG_TEXT_MAX_LENGTH)
}

function keptTo(text: string, rules: AttributeRules, most: number): Reading<string> {
  const { length_min = 1, length_max = most, pattern } = rules
  const length = [...text].length
  if (length === 0) return { problem: "Write something, or send null for nothing." }
  if (length < length_min) return { problem: `Write at least ${length_min} signs.` }
  if (length > length_max) return { problem: `Write at most ${length_max} signs.` }
  if (pattern !== undefined && !fitsPattern(text, pattern)) {
    return { problem: `Write it as ${pattern}: # is a digit, @ a letter, * one of both.` }
  }
  return { value: text }
}
