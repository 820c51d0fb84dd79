import type { Attribute } from "../attribute"
import type { Reading } from "../reading"
import { readList } from "../reading"

type Choice = Pick<Attribute, "options">

/** One of the options that are still offered. */
export function readChoice(raw: unknown, { options }: Choice): Reading<string> {
  const offered = options.filter(({ is_archived }) => !is_archived).map(({ value }) => value)
  const chosen = offered.find((value) => value === raw)
  if (chosen !== undefined) return { value: chosen }
  return { problem: `Choose from: ${offered.join(", ")}.` }
}

/** Several of them, in the order in which they are offered and each once, so that the same choice is the same value. */
export function readChoices(
  raw: unknown,
  choice: Choice & Pick<Attribute, "rules">,
): Reading<readonly string[]> {
  const { options, rules } = choice
  const reading = readList(raw, rules.count_max ?? options.length, (item) =>
    readChoice(item, choice),
  )
  if ("problem" in reading) return reading
  const chosen = new Set(reading.value)
  return { value: options.map(({ value }) => value).filter((value) => chosen.has(value)) }
}
