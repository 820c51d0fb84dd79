import { bookByOneself, isBookedByWhoeverAsked } from "./own-booking"

describe("an order that is booked for a caller who waits", () => {
  it("needs nobody who hears of it meanwhile, and that is known once it is booked", async () => {
    const told: string[] = []
    let pay = () => undefined as void
    const paid = new Promise<void>((resolve) => {
      pay = resolve
    })
    const sale = bookByOneself(["order_1", "pay_1"], async () => {
      await paid
      told.push("booked")
    })
    const events = ["order_1", "pay_1"].map(async (id) => {
      const is_booked = await isBookedByWhoeverAsked(id)
      told.push(`${id}: ${String(is_booked)}`)
    })
    expect(await isBookedByWhoeverAsked("order_2")).toBe(false)
    expect(told).toEqual([])
    pay()
    await Promise.all([sale, ...events])
    expect(told).toEqual(["booked", "order_1: true", "pay_1: true"])
  })

  it("is left to whoever hears of it where its own booking has failed", async () => {
    const sale = bookByOneself(["order_1"], () => Promise.reject(new Error("busy")))
    const event = isBookedByWhoeverAsked("order_1")
    await expect(sale).rejects.toThrow("busy")
    expect(await event).toBe(false)
  })

  it("needs nobody who hears of it a blink later, and is anybody's again a second afterwards", async () => {
    jest.useFakeTimers()
    expect(await bookByOneself(["order_3"], () => Promise.resolve("done"))).toBe("done")
    jest.advanceTimersByTime(999)
    expect(await isBookedByWhoeverAsked("order_3")).toBe(true)
    jest.advanceTimersByTime(1)
    expect(await isBookedByWhoeverAsked("order_3")).toBe(false)
    jest.useRealTimers()
  })

  it("is not what an event without an id tells of", async () => {
    expect(await isBookedByWhoeverAsked(undefined)).toBe(false)
  })
})
