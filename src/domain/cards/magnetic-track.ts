/** `%B2900000000012^NOVAK/ANNA^2712…?`, or the number alone. A check character may follow the end. */
const TRACK_1 = /^%(?:[^0-9]?([^^?]+)\^[^?]*|([^^?]+))(?:\?.?)?$/

/** `;2900000000012=2712…?`, or the number alone; some readers leave the beginning out. */
const TRACK_2 = /^[;+]?([^=?]+)(?:=[^?]*)?(?:\?.?)?$/

/**
 * What the tracks of a magnetic stripe have for a number, in the order in which the reader sends them. One
 * that could not be read (`%E?`) has something else, or nothing.
 */
export function numbersOnTracks(text: string): string[] {
  const tracks = text.split(/(?<=\?)(?=[;+])/)
  return tracks.flatMap((track) => {
    const first = TRACK_1.exec(track)
    return first?.[1] ?? first?.[2] ?? TRACK_2.exec(track)?.[1] ?? []
  })
}
