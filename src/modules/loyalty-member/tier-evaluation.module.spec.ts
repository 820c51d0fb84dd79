import { euros } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { at, scheduleWith } from "../../../integration-tests/fixtures/domain/purchases"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { ProgramTerms } from "../../domain/program/terms"

const YEARLY = scheduleWith({ window: { kind: "calendar_year" }, downgrade: "period_end" })
const STEPWISE = scheduleWith({ window: { kind: "calendar_year" }, downgrade: "one_step" })

describeLedger("a nightly look at tiers", (scene) => {
  async function look(
    terms: ProgramTerms,
    day: string,
    more: { since?: string; limit?: number } = {},
  ) {
    return scene().service.evaluateTiers({
      program_id: "lprog_1",
      program_version: 3,
      terms,
      schedule_since: at(more.since ?? "2025-01-01"),
      limit: more.limit ?? 100,
      now: at(day),
    })
  }

  async function tiers(): Promise<Record<string, string | null>> {
    const rows = await scene().sql<{ id: string; tier: string | null }>(
      "select id, tier from loyalty_member order by id",
    )
    return Object.fromEntries(rows.map(({ id, tier }) => [id.replace("lmem_", ""), tier]))
  }

  async function buy(member: string, order_id: string, day: string, amount: number) {
    const facts = orderOf([orderLine("item_1", euros(amount))], { order_id, placed_at: at(day) })
    await scene().sync(`bacc_${member}`, facts, { terms: YEARLY, now: at(day) })
  }

  const lookedAtOn = (day: string) =>
    scene().sql(`update loyalty_member set tier_checked_at = '${new Date(at(day)).toISOString()}'`)

  beforeEach(async () => {
    await scene().member("anna", "first")
    await scene().member("bob", "first")
    await buy("anna", "order_1", "2025-05-01", 20_000)
    await buy("bob", "order_2", "2026-05-01", 10_000)
    await lookedAtOn("2026-06-01")
  })

  it("takes a tier away when the year has ended in which too little was bought", async () => {
    expect(await look(YEARLY, "2026-12-31 23:59")).toEqual({ members: 0, changed: 0 })
    expect(await tiers()).toEqual({ anna: "top", bob: "second" })
    expect(await look(YEARLY, "2027-01-01")).toEqual({ members: 2, changed: 1 })
    expect(await tiers()).toEqual({ anna: "first", bob: "second" })
    const { changes, count } = await scene().service.readTierChanges("lmem_anna", {
      limit: 1,
      offset: 0,
    })
    expect(count).toBe(2)
    expect(changes).toMatchObject([
      {
        from_tier: "top",
        to_tier: "first",
        cause: "period_end",
        program_version: 3,
        changed_at: "2026-12-31T23:00:00.000Z",
      },
    ])
    const told = await scene().sql(
      "select data from bonus_outbox where name = 'loyalty_program.tier_changed' order by id desc limit 1",
    )
    expect(told).toEqual([{ data: { member_id: "lmem_anna", from: "top", to: "first" } }])
  })

  it("goes by the database's clock, and not by that of a node which is a year fast", async () => {
    const last_year = new Date().getFullYear() - 1
    await scene().sql("update loyalty_member set tier_checked_at = clock_timestamp()")
    const fast = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 366 * 86_400_000)
    try {
      const looked = await scene().service.evaluateTiers({
        program_id: "lprog_1",
        program_version: 3,
        terms: YEARLY,
        schedule_since: at(`${last_year}-01-01`),
        limit: 100,
      })
      expect(looked).toEqual({ members: 0, changed: 0 })
    } finally {
      fast.mockRestore()
    }
    expect(await tiers()).toEqual({ anna: "top", bob: "second" })
  })

  it("changes nothing the second time", async () => {
    await look(YEARLY, "2027-01-01")
    expect(await look(YEARLY, "2027-01-01")).toEqual({ members: 0, changed: 0 })
    expect(await look(YEARLY, "2027-06-01")).toEqual({ members: 0, changed: 0 })
  })

  it("does no harm on two nodes at once: each member is looked at by one of them", async () => {
    const looks = await Promise.all([look(YEARLY, "2027-01-01"), look(YEARLY, "2027-01-01")])
    const members = looks.reduce((sum, one) => sum + one.members, 0)
    expect(members).toBeLessThanOrEqual(2)
    await look(YEARLY, "2027-01-01")
    expect(await tiers()).toEqual({ anna: "first", bob: "second" })
    const rows = await scene().sql(
      "select 1 from loyalty_member_tier_change where cause = 'period_end'",
    )
    expect(rows).toHaveLength(1)
  })

  it("goes on in batches until nobody is left", async () => {
    const sizes = []
    for (let batch = 0; batch < 3; batch += 1) {
      sizes.push((await look(YEARLY, "2027-01-01", { limit: 1 })).members)
    }
    expect(sizes).toEqual([1, 1, 0])
  })

  it("makes up for missed nights: two years' ends take two steps, not one and not three", async () => {
    await look(STEPWISE, "2028-01-05")
    expect(await tiers()).toEqual({ anna: "first", bob: "first" })
  })

  it("takes one step where one year has ended", async () => {
    await look(STEPWISE, "2027-01-05")
    expect(await tiers()).toEqual({ anna: "second", bob: "second" })
  })

  it("lets no period count that ended before the schedule was as it is", async () => {
    const since = { since: "2027-01-02" }
    expect(await look(YEARLY, "2027-01-03", since)).toEqual({ members: 2, changed: 0 })
    expect(await tiers()).toEqual({ anna: "top", bob: "second" })
    await look(YEARLY, "2028-01-01", since)
    expect(await tiers()).toEqual({ anna: "first", bob: "first" })
  })

  it("gives the tiers that lower thresholds have brought within reach", async () => {
    const cheaper = {
      ...YEARLY,
      tiers: YEARLY.tiers.map((tier, index) => ({ ...tier, threshold: index * 500_000 })),
    }
    await look(cheaper, "2026-07-01", { since: "2026-06-30" })
    expect(await tiers()).toEqual({ anna: "top", bob: "top" })
    const [change] = (await scene().service.readTierChanges("lmem_bob", { limit: 1, offset: 0 }))
      .changes
    expect(change).toMatchObject({ from_tier: "second", to_tier: "top", cause: "schedule" })
  })

  it("raises whom the period before has carried up", async () => {
    const terms = scheduleWith({ window: { kind: "previous_period", period: "quarter" } })
    await scene().member("cleo", "first")
    const facts = orderOf([orderLine("item_1", euros(10_000))], {
      order_id: "order_3",
      placed_at: at("2026-08-01"),
    })
    await scene().sync("bacc_cleo", facts, { terms, now: at("2026-08-01") })
    expect((await tiers()).cleo).toBe("first")
    await lookedAtOn("2026-08-02")
    await look(terms, "2026-10-01")
    expect((await tiers()).cleo).toBe("second")
  })

  describe("and a tier given by hand", () => {
    const by_hand = {
      account_id: "bacc_anna",
      program_version: 3,
      terms: YEARLY,
      actor_id: "user_1",
    }

    it("A27 is a floor at the end of the year, and is kept with who and why", async () => {
      const given_on = at("2026-07-01")
      await scene().service.setTierFloor({
        ...by_hand,
        tier: "second",
        reason: "Lives next door",
        now: given_on,
      })
      expect((await tiers()).anna).toBe("top")
      await look(YEARLY, "2027-01-01")
      expect((await tiers()).anna).toBe("second")
      const [standing] = await scene().service.readStandings({ member_ids: ["lmem_anna"] })
      expect(standing?.tier_floor).toEqual({
        tier: "second",
        reason: "Lives next door",
        actor_id: "user_1",
        given_at: new Date(given_on).toISOString(),
      })
    })

    it("raises at once, and leaves what was bought when it is taken back", async () => {
      const account_id = "bacc_bob"
      const day = at("2026-07-01")
      await scene().service.setTierFloor({
        ...by_hand,
        account_id,
        tier: "top",
        reason: "Birthday",
        now: day,
      })
      expect((await tiers()).bob).toBe("top")
      await scene().service.setTierFloor({
        ...by_hand,
        account_id,
        tier: null,
        reason: "Wrong member",
        now: day,
      })
      expect((await tiers()).bob).toBe("second")
      const { changes } = await scene().service.readTierChanges("lmem_bob", { limit: 2, offset: 0 })
      expect(changes).toMatchObject([
        { from_tier: "top", to_tier: "second", cause: "by_hand", reason: "Wrong member" },
        { from_tier: "second", to_tier: "top", actor_id: "user_1", reason: "Birthday" },
      ])
    })

    it("is refused where the program has no such tier", async () => {
      const wrong = { ...by_hand, tier: "platinum", reason: "Friend" }
      await expect(scene().service.setTierFloor(wrong)).rejects.toMatchObject({
        code: "tier_not_found",
      })
    })
  })

  it("keeps the history of a tier as it was written", async () => {
    await expect(
      scene().sql("update loyalty_member_tier_change set reason = 'Another'"),
    ).rejects.toThrow(/^append_only: /)
    await expect(scene().sql("delete from loyalty_member_tier_change")).rejects.toThrow(
      /^append_only: /,
    )
  })
})
