import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

const HUNDRED_A_MONTH = { bonuses: points(100), period: "month", time_zone: "UTC" } as const
const limited = { member_max: HUNDRED_A_MONTH }

/** `TODAY` is 10 March. */
const APRIL = TODAY + 25 * DAY

describeLedger("a member who may spend 100 a month", (scene) => {
  let account_id: string
  beforeEach(async () => {
    account_id = await scene().member("anna")
    await scene().earn(account_id, 1_000)
  })

  it("is stopped at the hold by what is spent and what other carts hold", async () => {
    await scene().hold(account_id, "cart_1", 60, limited)
    await scene().capture(account_id, "cart_1")
    await scene().hold(account_id, "cart_2", 30, limited)
    await expect(scene().hold(account_id, "cart_3", 10.01, limited)).rejects.toMatchObject({
      code: "above_member_maximum",
      details: { limit: points(100), spent: points(90), left: points(10) },
    })
    await scene().hold(account_id, "cart_3", 10, limited)
    expect(await scene().stored(account_id)).toMatchObject({ available: 900, held: 40 })
  })

  it("may change what the same cart holds within the maximum", async () => {
    await scene().hold(account_id, "cart_1", 60, limited)
    await scene().hold(account_id, "cart_1", 100, limited)
    await expect(scene().hold(account_id, "cart_1", 101, limited)).rejects.toMatchObject({
      code: "above_member_maximum",
    })
    expect(await scene().stored(account_id)).toMatchObject({ held: 100 })
  })

  it("has room again for what came back, and none for what came back of an earlier month", async () => {
    await scene().spend(account_id, "cart_1", 100)
    await scene().refund(account_id, "cart_1", 40)
    expect(await scene().service.readCaptured(account_id, TODAY - DAY)).toBe(points(60))
    await scene().hold(account_id, "cart_2", 40, limited)
    await scene().capture(account_id, "cart_2")

    await scene().hold(account_id, "cart_3", 100, { ...limited, now: APRIL })
    await scene().capture(account_id, "cart_3", APRIL)
    await scene().refund(account_id, "cart_2", 40, "1", APRIL)
    await expect(
      scene().hold(account_id, "cart_4", 1, { ...limited, now: APRIL }),
    ).rejects.toMatchObject({ code: "above_member_maximum" })
  })

  it("begins anew with the month", async () => {
    await scene().hold(account_id, "cart_1", 100, limited)
    await scene().capture(account_id, "cart_1")
    await scene().hold(account_id, "cart_2", 100, { ...limited, now: APRIL })
    expect(await scene().stored(account_id)).toMatchObject({ available: 800, held: 100 })
  })
})
