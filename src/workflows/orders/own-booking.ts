/**
 * Orders that this process is booking for a caller who waits, or has just booked, by the ids that events name: an
 * order's, its payments'.
 */
const under_way = new Map<string, Promise<boolean>>()

/** An event of what was booked may come a blink after it, while the caller's answer is being made. */
const LATE_EVENTS_MS = 1_000

/**
 * Books what events will tell of as well: whoever hears of one of these ids meanwhile finds somebody at work, and lets
 * him. Only for events that come once for an id, and tell of what has happened by the end of `book`.
 * @param ids of an order that was placed, and of payments of it that `book` captures before it books the order
 */
export async function bookByOneself<Booked>(
  ids: readonly string[],
  book: () => Promise<Booked>,
): Promise<Booked> {
  const booking = Promise.resolve().then(book)
  const is_booked = booking.then(
    () => true,
    () => false,
  )
  for (const id of ids) under_way.set(id, is_booked)
  const forget = () => ids.forEach((id) => under_way.delete(id))
  try {
    const booked = await booking
    setTimeout(forget, LATE_EVENTS_MS).unref()
    return booked
  } catch (error) {
    forget()
    throw error
  }
}

/** False: nobody here is at it, or he has failed, and somebody else has to. */
export async function isBookedByWhoeverAsked(id: string | undefined): Promise<boolean> {
  return (id !== undefined && (await under_way.get(id))) === true
}
