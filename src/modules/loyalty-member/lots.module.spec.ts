import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

const PAGE = { limit: 20, offset: 0 }

describeLedger("what a balance is made of", (scene) => {
  const lots = async (account_id: string, page = PAGE) => {
    const { lots, count } = await scene().service.readLots(account_id, page)
    return {
      count,
      lots: lots.map(
        ({ lot_seq, available, pending, held }) =>
          `${lot_seq}: ${available / 100} + ${pending / 100} pending + ${held / 100} held`,
      ),
    }
  }

  it("is told lot by lot in the order in which it is spent, with where each came from", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50, { order: "order_1" })
    await scene().earn(account_id, 30, { lasts_days: 20 })
    await scene().earn(account_id, 40, { lasts_days: 10 })
    await scene().spend(account_id, "cart_1", 40)
    await scene().hold(account_id, "cart_2", 10)
    expect(await lots(account_id)).toEqual({
      count: 2,
      lots: ["2: 20 + 0 pending + 10 held", "1: 50 + 0 pending + 0 held"],
    })
    const { lots: all } = await scene().service.readLots(account_id, PAGE)
    expect(all).toMatchObject([
      { amount: points(30), expires_at: TODAY + 20 * DAY },
      {
        amount: points(50),
        expires_at: null,
        available_from: null,
        kind: "accrual",
        order_id: "order_1",
        earned_at: new Date(TODAY).toISOString(),
      },
    ])
    expect(await lots(account_id, { limit: 1, offset: 1 })).toEqual({
      count: 2,
      lots: ["1: 50 + 0 pending + 0 held"],
    })
  })

  it("counts time in, whether a job has run or not", async () => {
    const account_id = await scene().member("anna")
    const now = Date.now() - 3 * DAY
    await scene().earn(account_id, 10, { lasts_days: 1, now })
    await scene().earn(account_id, 20, { order: "ripe", available_from: now + DAY, now })
    await scene().earn(account_id, 30, { order: "waits", available_from: null, now })
    const tomorrow = now + 4 * DAY
    await scene().earn(account_id, 40, { order: "tomorrow", available_from: tomorrow, now })
    await scene().sql(
      `update bonus_lot set expires_at = now() - interval '1 day' where amount = ${points(10)}`,
    )
    expect(await lots(account_id)).toEqual({
      count: 3,
      lots: [
        "2: 20 + 0 pending + 0 held",
        "3: 0 + 30 pending + 0 held",
        "4: 0 + 40 pending + 0 held",
      ],
    })
    const { lots: all } = await scene().service.readLots(account_id, PAGE)
    expect(all.map(({ available_from }) => available_from)).toEqual([
      null,
      null,
      new Date(tomorrow).toISOString(),
    ])
  })
})
