/** What became of something that was typed: a value as it is kept, or what is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string }

export function isUnfit<Value>(reading: Reading<Value>): reading is { readonly problem: string } {
  return "problem" in reading
}

/** Reads a list of which no two are the same; the first problem is the one to tell. */
export function readList<Item>(
  raw: unknown,
  count_max: number,
  readItem: (item: unknown) => Reading<Item>,
): Reading<readonly Item[]> {
  if (!Array.isArray(raw) || raw.length === 0) {
    return { problem: "Give a list with at least one value, or null for none." }
  }
  if (raw.length > count_max) return { problem: `Give at most ${count_max} values.` }
  const values: Item[] = []
  for (const item of raw) {
    const reading = readItem(item)
    if (isUnfit(reading)) return reading
    values.push(reading.value)
  }
  return { value: values }
}
