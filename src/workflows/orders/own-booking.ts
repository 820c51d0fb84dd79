/** Orders that this process is booking for a caller who waits, by the ids that events name: an order's, its payments'. */
const under_way = new Map<string, Promise<boolean>>()

/**
 * Books what events will tell of as well: whoever hears of one of these ids meanwhile finds somebody at work, and lets
 * him.
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
  try {
    return await booking
  } finally {
    for (const id of ids) under_way.delete(id)
  }
}

/** False: nobody here is at it, or he has failed, and somebody else has to. */
export async function isBookedByWhoeverAsked(id: string | undefined): Promise<boolean> {
  return (id !== undefined && (await under_way.get(id))) === true
}
