import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, ONE_EURO, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { Instant } from "../../domain/ledger/account"
import { afterDays } from "../../domain/ledger/lot-dates"

describeLedger("a warning before bonuses go", (scene) => {
  const warn = (now: Instant, days: readonly number[] = [30, 7], limit = 100) =>
    scene().service.warnOfExpiry({
      program_id: "lprog_1",
      warnings: days.map((days_before) => ({
        days_before,
        gone_before: afterDays(now, days_before, "UTC"),
      })),
      time_zone: "UTC",
      bonus_value: ONE_EURO,
      limit,
      now,
    })
  const told = async () => {
    const rows = await scene().sql<{ data: Record<string, unknown> }>(
      "select data from bonus_outbox where name = 'loyalty_program.bonuses_expiring' order by id",
    )
    return rows.map(({ data }) => data)
  }

  /** Usable through 9 April, 30 days after `TODAY`. */
  const GONE = Date.parse("2027-04-10T00:00:00Z")

  async function annaWithBonuses(): Promise<string> {
    const account_id = await scene().member("anna")
    await scene().service.accrueBonuses({
      account_id,
      key: { source_type: "order", source_id: "order_1", part: "1" },
      bonuses: points(12.5),
      expires_at: GONE,
      now: TODAY,
    })
    await scene().earn(account_id, 40)
    return account_id
  }

  it("has all that a message needs", async () => {
    const account_id = await annaWithBonuses()
    expect(await warn(TODAY - DAY)).toBe(0)
    expect(await warn(TODAY)).toBe(1)
    expect(await told()).toEqual([
      {
        member_id: "lmem_anna",
        customer_id: "cus_anna",
        program_id: "lprog_1",
        account_id,
        bonuses: points(12.5),
        money: euros(12.5),
        currency_code: "eur",
        last_day: "2027-04-09",
        days_left: 30,
        available: points(52.5),
      },
    ])
  })

  it("comes once for each number of days, however often the job runs and on how many nodes", async () => {
    await annaWithBonuses()
    await Promise.all([warn(TODAY), warn(TODAY), warn(TODAY), warn(TODAY + DAY)])
    for (let day = 0; day < 31; day += 1) await warn(TODAY + day * DAY)
    expect((await told()).map(({ days_left }) => days_left)).toEqual([30, 7])
  })

  it("is the nearest alone where several are due", async () => {
    await annaWithBonuses()
    expect(await warn(TODAY + 25 * DAY)).toBe(1)
    expect(await warn(TODAY + 25 * DAY, [30])).toBe(0)
    expect((await told()).map(({ days_left }) => days_left)).toEqual([5])
  })

  it("is not for bonuses that are spent, held or gone, nor for a member who is suspended", async () => {
    const account_id = await annaWithBonuses()
    await scene().hold(account_id, "cart_1", 12.5)
    expect(await warn(TODAY)).toBe(0)
    await scene().release(account_id, "cart_1")
    expect(await warn(GONE)).toBe(0)
    await scene().sql("update loyalty_member set status = 'suspended'")
    expect(await warn(TODAY)).toBe(0)
  })

  it("comes before inactivity ends them, for the day to which the last purchase has put it off", async () => {
    const account_id = await scene().member("bela")
    const terms = termsWith({ expiry: { inactivity_expiry_days: 30 } })
    const buy = (order_id: string, placed_at: Instant) =>
      scene().sync(account_id, orderOf([orderLine("a", euros(100))], { order_id, placed_at }), {
        terms,
        now: placed_at,
      })
    await buy("order_1", TODAY)
    await buy("order_2", TODAY + 20 * DAY)
    expect(await warn(TODAY + 29 * DAY, [7])).toBe(0)
    expect(await warn(TODAY + 43 * DAY, [7])).toBe(1)
    expect(await told()).toMatchObject([
      { bonuses: points(10), last_day: "2027-04-29", days_left: 7 },
    ])
  })

  it("tells as many in one transaction as it is asked to, the soonest first", async () => {
    for (const [index, name] of ["anna", "bela", "cyd"].entries()) {
      const account_id = await scene().member(name)
      await scene().earn(account_id, 5, { lasts_days: 9 - index })
    }
    expect(await warn(TODAY, [30], 2)).toBe(2)
    expect((await told()).map(({ member_id }) => member_id).sort()).toEqual([
      "lmem_bela",
      "lmem_cyd",
    ])
    expect(await warn(TODAY, [30], 2)).toBe(1)
  })
})
