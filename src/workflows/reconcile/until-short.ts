/**
 * Takes batch after batch, until one is not full.
 * @returns how many were taken in all
 */
export async function untilShort(
  limit: number,
  take: (limit: number) => Promise<number>,
): Promise<number> {
  let taken = 0
  for (;;) {
    const batch = await take(limit)
    taken += batch
    if (batch < limit) return taken
  }
}
