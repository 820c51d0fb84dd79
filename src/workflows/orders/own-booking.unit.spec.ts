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

  it("is anybody's again afterwards: whatever happens to it next is news", async () => {
    expect(await bookByOneself(["order_1"], () => Promise.resolve("done"))).toBe("done")
    expect(await isBookedByWhoeverAsked("order_1")).toBe(false)
    expect(await isBookedByWhoeverAsked(undefined)).toBe(false)
  })
})
