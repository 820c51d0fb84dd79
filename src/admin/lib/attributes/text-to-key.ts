/**
 * A name as a key of small Latin letters, digits and "_": "Clothing size" → "clothing_size", "Rozmiar ubrań" →
 * "rozmiar_ubran". Empty where nothing of it is Latin.
 */
export function textToKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
    .slice(0, 40)
}

/** The first of "medium", "medium_2", "medium_3" that is not taken; "option_1" where the text gives no key. */
export function freeKey(text: string, taken: readonly string[]): string {
  const key = textToKey(text)
  const candidates = Array.from({ length: taken.length + 1 }, (_, index) => {
    if (key === "") return `option_${index + 1}`
    return index === 0 ? key : `${key}_${index + 1}`
  })
  return candidates.find((candidate) => !taken.includes(candidate)) ?? key
}
