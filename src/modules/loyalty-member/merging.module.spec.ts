import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { attributeOf } from "../../../integration-tests/fixtures/domain/attributes"
import { euros } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { at, scheduleWith } from "../../../integration-tests/fixtures/domain/purchases"
import { CardScene } from "../../../integration-tests/fixtures/ledger/card-scene"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { mergeInput } from "../../../integration-tests/fixtures/ledger/merge-scene"
import type { FilledIn } from "../../domain/attributes/change-values"
import type { MergeMembersInput } from "./operations/merge-members"

describeLedger("A36 two records of one person", (scene) => {
  const merge = (from: string, into: string, more: Partial<MergeMembersInput> = {}) =>
    scene().service.mergeMembers(mergeInput(from, into, more))

  const twoRecords = async () => {
    const [card, anna] = [await scene().member("card"), await scene().member("anna")]
    await scene().earn(card, 30)
    await scene().earn(anna, 70)
    return { card, anna }
  }

  const member = async (name: string) => {
    const [standing] = await scene().service.readStandings({ member_ids: [`lmem_${name}`] })
    return standing
  }

  const setPhone = (name: string, phone: string) =>
    scene().service.updateMember({
      member_id: `lmem_${name}`,
      phone: { phone, when_taken: "refuse" },
    })

  it("become one: 30 and 70 are 100, and both histories are kept", async () => {
    const { card, anna } = await twoRecords()
    expect(await merge("card", "anna")).toMatchObject({
      status: "merged",
      member_id: "lmem_anna",
      balance: { available: points(100), pending: 0, held: 0, debt: 0 },
    })
    expect(await scene().stored(anna)).toEqual({ available: 100, pending: 0, held: 0, debt: 0 })
    expect(await scene().stored(card)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 })
    expect(await scene().story(card)).toEqual(["accrual 30", "transfer 30"])
    expect(await scene().story(anna)).toEqual(["accrual 70", "transfer 30"])
    expect(await member("card")).toMatchObject({ status: "merged", merged_into: "lmem_anna" })
    expect(await member("anna")).toMatchObject({ status: "active", merged_into: null })
  })

  it("say in their histories who, when and why", async () => {
    await twoRecords()
    await merge("card", "anna")
    const history = async (name: string) =>
      (await scene().service.readMemberHistory(`lmem_${name}`)).at(-1)
    expect(await history("card")).toMatchObject({
      action: "merge",
      from_status: "active",
      to_status: "merged",
      other_member_id: "lmem_anna",
      actor_id: "user_1",
      reason: "Two cards of one person",
    })
    expect(await history("anna")).toMatchObject({
      action: "merge",
      from_status: "active",
      to_status: "active",
      other_member_id: "lmem_card",
    })
  })

  it("are told what they would be, and nothing is written", async () => {
    const { card } = await twoRecords()
    expect(await merge("card", "anna", { dry_run: true })).toMatchObject({
      status: "would_merge",
      balance: { available: points(100) },
    })
    expect(await scene().stored(card)).toMatchObject({ available: 30 })
    expect(await member("card")).toMatchObject({ status: "active" })
  })

  it("are merged once: asked again, the answer is that it was done", async () => {
    const { anna } = await twoRecords()
    await merge("card", "anna", { idempotency_key: "merge-1" })
    for (const idempotency_key of ["merge-1", null]) {
      expect(await merge("card", "anna", { idempotency_key })).toEqual({
        status: "already",
        member_id: "lmem_anna",
      })
    }
    expect(await scene().stored(anna)).toMatchObject({ available: 100 })
    await scene().member("third")
    await expect(merge("third", "anna", { idempotency_key: "merge-1" })).rejects.toMatchObject({
      code: "idempotency_conflict",
    })
    await expect(merge("anna", "card")).rejects.toMatchObject({ code: "member_state_refuses" })
    await expect(merge("anna", "anna")).rejects.toMatchObject({ code: "members_not_mergeable" })
    await expect(merge("nobody", "anna")).rejects.toMatchObject({ code: "member_not_found" })
  })

  it("lead on when the survivor is merged as well: everybody who led to him leads to the last one", async () => {
    const { card, anna } = await twoRecords()
    const third = await scene().member("third")
    await merge("card", "anna")
    await merge("anna", "third")
    expect(await scene().stored(third)).toMatchObject({ available: 100 })
    for (const account of [card, anna]) {
      expect(await scene().stored(account)).toMatchObject({ available: 0 })
    }
    expect(await member("card")).toMatchObject({ merged_into: "lmem_third" })
    expect(await merge("card", "anna")).toEqual({ status: "already", member_id: "lmem_third" })
    const [by_customer] = await scene().service.readStandings({ customer_id: "cus_card" })
    expect(by_customer).toMatchObject({ member_id: "lmem_third", reached_by: "lmem_card" })
  })

  it("keep of each lot its days, so that a sweep finds it on its day", async () => {
    const [card, anna] = [await scene().member("card"), await scene().member("anna")]
    await scene().earn(card, 30, { lasts_days: 10 })
    await scene().earn(card, 5, { available_from: TODAY + 3 * DAY })
    await merge("card", "anna")
    expect(await scene().stored(anna)).toMatchObject({ available: 30, pending: 5 })
    await scene().service.activateBonuses({ limit: 10, now: TODAY + 3 * DAY })
    expect(await scene().stored(anna)).toMatchObject({ available: 35, pending: 0 })
    const swept = await scene().service.expireBonuses({ limit: 10, now: TODAY + 10 * DAY })
    expect(swept).toEqual({ accounts: 1, entries: 1 })
    expect(await scene().stored(anna)).toMatchObject({ available: 5, pending: 0 })
    expect(await scene().story(card)).toEqual([
      "accrual 30",
      "accrual 5",
      "transfer 30",
      "transfer 5",
    ])
  })

  it("keep what the two have in the database as it was where a merge is refused", async () => {
    const { card } = await twoRecords()
    await scene().hold(card, "cart_1", 10)
    await expect(merge("card", "anna")).rejects.toMatchObject({ code: "checkout_under_way" })
    await scene().capture(card, "cart_1")
    await expect(merge("card", "anna")).rejects.toMatchObject({ code: "checkout_under_way" })
    const facts = orderOf([orderLine("item_1", 20_000, { paid_with_bonuses: euros(10) })])
    await scene().sync(card, facts, { cart_id: "cart_1", redeemed: points(10) })
    await merge("card", "anna")
    expect(await scene().story(card)).toEqual([
      "accrual 30",
      "hold 10",
      "capture 10",
      "accrual 9.5",
      "transfer 20",
      "transfer 9.5",
    ])
  })

  it("a checkout of the one who lives on goes on", async () => {
    const { anna } = await twoRecords()
    await scene().hold(anna, "cart_1", 60)
    expect(await merge("card", "anna")).toMatchObject({
      balance: { available: points(40), held: points(60) },
    })
    await scene().capture(anna, "cart_1")
    expect(await scene().stored(anna)).toMatchObject({ available: 40, held: 0 })
  })

  it("the one that ended takes nothing new, whoever asks", async () => {
    const { card } = await twoRecords()
    await merge("card", "anna")
    const gift = { account_id: card, request_id: "gift", reason: "Sorry", actor_id: "user_1" }
    const asked = [
      () => scene().earn(card, 5, { order: "order_new" }),
      () => scene().hold(card, "cart_2", 5),
      () => scene().service.adjustBalance({ ...gift, change: points(5), now: TODAY }),
      () =>
        scene().service.changeMemberState({
          member_id: "lmem_card",
          action: "reopen",
          actor_id: null,
          reason: "Again",
        }),
    ]
    for (const ask of asked) {
      await expect(ask()).rejects.toMatchObject({ code: "member_state_refuses" })
    }
  })

  it("joining again under the record that ended leads to the one who lives on", async () => {
    await twoRecords()
    await merge("card", "anna")
    const [joined] = await scene().service.joinMembers([
      {
        member_id: "lmem_new",
        account_id: "bacc_new",
        program_id: "lprog_1",
        customer_id: "cus_card",
        tier: null,
      },
    ])
    expect(joined).toEqual({
      member_id: "lmem_anna",
      account_id: "bacc_anna",
      joined_now: false,
    })
  })

  it("a phone number of either leads to the one who lives on", async () => {
    await twoRecords()
    await setPhone("card", "+48600100200")
    await setPhone("anna", "+48600100300")
    await merge("card", "anna")
    for (const phone of ["+48600100200", "+48600100300"]) {
      expect(await scene().service.readMembersByPhone(phone, "lprog_1")).toEqual(["lmem_anna"])
    }
    expect(await member("anna")).toMatchObject({ phone: "+48600100300" })
  })

  it("a phone number that only the other record has is the survivor's from now on", async () => {
    await twoRecords()
    await setPhone("card", "+48600100200")
    await scene().service.updateMember({ member_id: "lmem_card", birth_date: "1990-02-28" })
    await merge("card", "anna")
    expect(await member("anna")).toMatchObject({
      phone: "+48600100200",
      birth_date: "1990-02-28",
    })
    expect(await member("card")).toMatchObject({ phone: null })
  })

  it("fields of the one who lives on keep their values, and the other record fills in what is missing", async () => {
    await twoRecords()
    const { attributes } = scene().service
    await attributes.createAttribute(attributeOf("size", "text"))
    await attributes.createAttribute(attributeOf("ages", "numbers"))
    const fill = (name: string, filled_in: FilledIn) =>
      scene().service.updateMember({
        member_id: `lmem_${name}`,
        form: { filled_in, editor: "manager", changed_by: "user_1", today: "2027-03-10" },
      })
    await fill("anna", { size: "m" })
    await fill("card", { size: "xl", ages: [7, 4] })
    expect(await merge("card", "anna")).toMatchObject({ attributes_taken_over: ["ages"] })
    const known = await attributes.readAnswers(["lmem_anna", "lmem_card"])
    expect(known.get("lmem_anna")?.values).toEqual({ size: "m", ages: [7, 4] })
    expect(known.get("lmem_card")?.values).toEqual({ size: "xl", ages: [7, 4] })
  })

  it("cards of both lead to the one who lives on, whatever has become of them, and say so", async () => {
    await twoRecords()
    const cards = new CardScene(scene())
    await cards.issue("290000000001", "card")
    await cards.issue("290000000002", "anna")
    await merge("card", "anna")
    const found = await scene().service.cards.readCardsOfMembers(["lmem_anna"])
    expect(found.map(({ number }) => number).sort()).toEqual(["290000000001", "290000000002"])
    const history = await scene().service.cards.readCardHistory("lcard_290000000001")
    expect(history.at(-1)).toMatchObject({
      action: "merge",
      from_status: "issued",
      to_status: "issued",
      member_id: "lmem_anna",
      actor_id: "user_1",
    })
  })

  it("a no to a channel under either record is a no, and a yes does not travel", async () => {
    await twoRecords()
    const say = (name: string, channel: "sms" | "email" | "post", is_given: boolean) =>
      scene().service.updateMember({
        member_id: `lmem_${name}`,
        consents: {
          answers: [{ channel, is_given, ...(is_given && { wording_version: 1, language: "en" }) }],
          source: "member",
          staff_id: null,
        },
      })
    for (const channel of ["sms", "email", "post"] as const) {
      await scene().service.consents.publishWording({
        channel,
        texts: { en: `May we use ${channel}?` },
        created_by: null,
      })
    }
    await say("anna", "sms", true)
    await say("card", "sms", false)
    await say("card", "email", true)
    await say("anna", "post", true)
    await merge("card", "anna")
    expect(await scene().service.consents.readMayMessage("lmem_anna")).toMatchObject({
      sms: false,
      email: false,
      post: true,
    })
    expect(await scene().service.consents.readMayMessage("lmem_card")).toMatchObject({
      email: false,
    })
  })

  it("whoever is forgotten is forgotten under all his records", async () => {
    await twoRecords()
    await setPhone("card", "+48600100200")
    await setPhone("anna", "+48600100300")
    await merge("card", "anna")
    const forgotten = await scene().service.forgetPerson({
      customer_id: "cus_anna",
      actor_id: null,
      reason: "Asked for by letter",
    })
    expect(forgotten.sort()).toEqual(["lmem_anna", "lmem_card"])
    expect(await member("card")).toMatchObject({ status: "merged", phone: null })
    expect(await member("anna")).toMatchObject({ status: "closed", phone: null })
  })

  it("a deleted customer of the record that ended takes nothing from the one who lives on", async () => {
    const { anna } = await twoRecords()
    await merge("card", "anna")
    await scene().service.forgetPerson({
      customer_id: "cus_card",
      actor_id: null,
      reason: "The customer was deleted",
    })
    expect(await member("anna")).toMatchObject({ status: "active" })
    expect(await scene().stored(anna)).toMatchObject({ available: 100 })
  })
})

describeLedger("the tier of one person who had two records", (scene) => {
  const YEARLY = scheduleWith({ window: { kind: "calendar_year" }, downgrade: "period_end" })
  const JUNE = at("2027-06-01")

  const buy = (name: string, order_id: string, amount: number) =>
    scene().sync(
      `bacc_${name}`,
      orderOf([orderLine("item_1", euros(amount))], { order_id, placed_at: JUNE }),
      { terms: YEARLY, now: JUNE },
    )

  it("is that of both purchases together, told as a change, and what counts is one sum", async () => {
    await scene().member("card", "first")
    await scene().member("anna", "first")
    await buy("card", "order_1", 6_000)
    await buy("anna", "order_2", 5_000)
    const outcome = await scene().service.mergeMembers(
      mergeInput("card", "anna", { terms: YEARLY, now: JUNE }),
    )
    expect(outcome).toMatchObject({
      tier: "second",
      orders: 2,
      counted: { spend: euros(11_000) },
    })
    const { changes } = await scene().service.readTierChanges("lmem_anna", { limit: 9, offset: 0 })
    expect(changes).toMatchObject([{ from_tier: "first", to_tier: "second", cause: "merge" }])
    const [merged] = await scene().service.readStandings({ member_ids: ["lmem_card"] })
    expect(merged?.counted).toEqual({ spend: 0, quantity: 0 })
  })

  it("is not below what either of the two was given by hand", async () => {
    await scene().member("card", "first")
    await scene().member("anna", "first")
    await scene().service.setTierFloor({
      account_id: "bacc_card",
      program_version: 1,
      terms: YEARLY,
      tier: "top",
      reason: "Partner of the shop",
      actor_id: "user_7",
      now: JUNE,
    })
    await scene().service.mergeMembers(mergeInput("card", "anna", { terms: YEARLY, now: JUNE }))
    const [anna] = await scene().service.readStandings({ member_ids: ["lmem_anna"] })
    expect(anna).toMatchObject({
      tier: "top",
      tier_floor: { tier: "top", reason: "Partner of the shop", actor_id: "user_7" },
    })
  })

  it("is looked at by night for the one who lives on, and for nobody else", async () => {
    await scene().member("card", "first")
    await scene().member("anna", "first")
    await buy("card", "order_1", 25_000)
    await scene().service.mergeMembers(mergeInput("card", "anna", { terms: YEARLY, now: JUNE }))
    const looked = await scene().service.evaluateTiers({
      program_id: "lprog_1",
      program_version: 1,
      terms: YEARLY,
      schedule_since: at("2020-01-01"),
      limit: 10,
      now: at("2029-01-01"),
    })
    expect(looked).toEqual({ members: 1, changed: 1 })
    const [anna] = await scene().service.readStandings({ member_ids: ["lmem_anna"] })
    expect(anna?.tier).toBe("first")
  })
})
