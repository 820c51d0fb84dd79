import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { SelfDealingFilter } from "./reports/self-dealing"

const DAY_MS = 86_400_000

describeLedger("the report on whose work goes to the same member", (scene) => {
  let requests = 0
  const adjust = (account_id: string, actor_id: string | null, bonuses: number, now?: number) => {
    requests += 1
    return scene().service.adjustBalance({
      account_id,
      request_id: `request_${requests}`,
      change: Math.sign(bonuses) * points(Math.abs(bonuses)),
      reason: "Goodwill",
      actor_id,
      ...(now !== undefined && { now }),
    })
  }
  const report = (more: Partial<SelfDealingFilter> = {}) =>
    scene().service.readSelfDealing({
      from: Date.now() - DAY_MS,
      before: Date.now() + DAY_MS,
      actions_min: 2,
      program_id: null,
      limit: 10,
      offset: 0,
      ...more,
    })

  it("shows the cashier who gives his friend again and again, with cards and what it came to", async () => {
    const friend = await scene().member("friend")
    const others = [await scene().member("bela"), await scene().member("cyd")]
    for (const bonuses of [50, 30.5, -10]) await adjust(friend, "user_kim", bonuses)
    for (const account_id of others) await adjust(account_id, "user_kim", 5)
    await adjust(friend, "user_lee", 1)
    await scene().service.cards.issueCard({
      card_id: "lcard_1",
      program_id: "lprog_1",
      holder: { member_id: "lmem_friend" },
      number: "290000000012",
      time_zone: "UTC",
      issued_by: "user_kim",
    })
    expect(await report()).toEqual({
      count: 1,
      dealings: [
        {
          actor_id: "user_kim",
          member_id: "lmem_friend",
          customer_id: "cus_friend",
          adjustments: 3,
          bonuses_given: points(80.5),
          bonuses_taken: points(10),
          cards_issued: 1,
          redemptions: 0,
          actions: 4,
          share_bp: 6_667,
          last_at: expect.any(Date),
        },
      ],
    })
  })

  it("keeps to its days, and to what people did", async () => {
    const account_id = await scene().member("anna")
    for (const days_ago of [10, 9]) {
      await adjust(account_id, "user_kim", 5, Date.now() - days_ago * DAY_MS)
    }
    for (let time = 0; time < 3; time += 1) await adjust(account_id, null, 5)
    expect(await report()).toEqual({ dealings: [], count: 0 })
    expect(await report({ from: Date.now() - 11 * DAY_MS })).toMatchObject({
      dealings: [{ actor_id: "user_kim", adjustments: 2, share_bp: 10_000 }],
    })
  })

  it("tells one program's dealings alone when it is asked for them", async () => {
    const account_id = await scene().member("anna")
    await adjust(account_id, "user_kim", 5)
    await scene().service.cards.issueCard({
      card_id: "lcard_1",
      program_id: "lprog_1",
      holder: { member_id: "lmem_anna" },
      number: "290000000012",
      time_zone: "UTC",
      issued_by: "user_kim",
    })
    expect(await report({ program_id: "lprog_1" })).toMatchObject({
      count: 1,
      dealings: [{ adjustments: 1, cards_issued: 1 }],
    })
    expect(await report({ program_id: "lprog_2", actions_min: 1 })).toEqual({
      dealings: [],
      count: 0,
    })
  })

  it("comes in pages, busiest first", async () => {
    for (const [index, name] of ["anna", "bela", "cyd"].entries()) {
      const account_id = await scene().member(name)
      for (let time = 0; time < index + 2; time += 1) await adjust(account_id, "user_kim", 1)
    }
    const page = await report({ limit: 1, offset: 1 })
    expect(page).toMatchObject({ count: 3, dealings: [{ member_id: "lmem_bela", actions: 3 }] })
    expect((await report({ actions_min: 4 })).count).toBe(1)
  })
})
