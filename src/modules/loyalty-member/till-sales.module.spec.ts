import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

const KEY = "till-7-0001"

describeLedger("a sale of a till", (scene) => {
  const till = () => scene().service.till
  const begin = (content_hash = "one coat", idempotency_key = KEY) =>
    till().beginSale({ idempotency_key, content_hash, actor_id: "user_anna" })

  it("is begun once, however often and however fast it is tapped", async () => {
    const taps = await Promise.all(Array.from({ length: 20 }, () => begin()))
    expect(taps).toEqual(taps.map(() => ({ cart_id: null, order_id: null })))
    expect(await scene().sql("select idempotency_key, actor_id from loyalty_till_sale")).toEqual([
      { idempotency_key: KEY, actor_id: "user_anna" },
    ])
  })

  it("is made in the cart that was named first, and tells its order ever after", async () => {
    await begin()
    const named = await Promise.all(["cart_a", "cart_b"].map((id) => till().nameCart(KEY, id)))
    expect(new Set(named).size).toBe(1)
    expect(await begin()).toEqual({ cart_id: named[0], order_id: null })
    await till().closeSale(KEY, "order_1")
    await till().closeSale(KEY, "order_2")
    expect(await begin()).toEqual({ cart_id: named[0], order_id: "order_1" })
  })

  it("is refused with something else under its key, until it has come to nothing", async () => {
    await begin()
    await expect(begin("two coats")).rejects.toMatchObject({
      code: "idempotency_conflict",
      message:
        "This key was already used for another sale. Use a new idempotency key for a new sale.",
    })
    await till().forgetSale(KEY)
    expect(await till().nameCart(KEY, "cart_late")).toBeNull()
    expect(await begin("two coats")).toEqual({ cart_id: null, order_id: null })
  })

  it("cannot be undone in the books once it is sold", async () => {
    await begin()
    await till().nameCart(KEY, "cart_a")
    await till().closeSale(KEY, "order_1")
    await till().forgetSale(KEY)
    expect((await begin()).order_id).toBe("order_1")
    for (const statement of [
      "delete from loyalty_till_sale",
      "update loyalty_till_sale set order_id = 'order_2'",
      "update loyalty_till_sale set content_hash = 'two coats'",
      "truncate loyalty_till_sale",
    ]) {
      await expect(scene().sql(statement)).rejects.toThrow(/^append_only: /)
    }
  })

  it("is one order's alone", async () => {
    for (const key of [KEY, "till-7-0002"]) {
      await begin("one coat", key)
      await till().nameCart(key, `cart_${key}`)
    }
    await till().closeSale(KEY, "order_1")
    await expect(till().closeSale("till-7-0002", "order_1")).rejects.toThrow(
      /loyalty_till_sale_order/,
    )
  })
})
