const OTHERWISE = "program"

/**
 * A handle for a program of this name that no other has: "The Club" → "the-club", then "the-club-2". A name
 * without Latin letters has no letters to give.
 */
export function handleFor(name: string, taken: readonly string[], otherwise = OTHERWISE): string {
  const slug = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "")
  const base = slug === "" ? otherwise : slug
  for (let number = 1; ; number += 1) {
    const handle = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(handle)) return handle
  }
}
