import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { CardScene } from "../../../integration-tests/fixtures/ledger/card-scene"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { monthsToDate } from "../../domain/overview/month-to-date"

/** `TODAY` is 10 March at noon; with these days before it lies in February. */
const LAST_MONTH = TODAY - 30 * DAY
const BETWEEN = TODAY - 15 * DAY

describeLedger("a program at a glance", (scene) => {
  const figures = (program_id = "lprog_1") =>
    scene().service.readProgramFigures({
      program_id,
      ...monthsToDate(TODAY + 1, "UTC"),
      expiring_before: TODAY + 30 * DAY,
    })
  const attention = (program_id = "lprog_1", now = TODAY) =>
    scene().service.readAttention(program_id, now)
  const joinedAt = (name: string, at: number) =>
    scene().sql(`update loyalty_member set joined_at = '${new Date(at).toISOString()}'
      where id = 'lmem_${name}'`)

  it("shows what was earned and spent this month beside as many days of the last one", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 200, { order: "order_1", now: LAST_MONTH })
    await scene().earn(account_id, 70, { order: "order_2", now: BETWEEN })
    await scene().earn(account_id, 50, { order: "order_3" })
    await scene().spend(account_id, "cart_1", 30, LAST_MONTH)
    await scene().spend(account_id, "cart_2", 20)
    await scene().refund(account_id, "cart_2", 5)
    await scene().hold(account_id, "cart_3", 8)
    expect(await figures()).toMatchObject({
      earned: { this_month: points(50), last_month: points(200) },
      spent: { this_month: points(15), last_month: points(30) },
      outstanding: { pending: 0, available: points(267), held: points(8), debt: 0 },
    })
    expect(await figures("lprog_2")).toMatchObject({
      earned: { this_month: 0, last_month: 0 },
      outstanding: { pending: 0, available: 0, held: 0, debt: 0 },
    })
  })

  it("counts members, their orders and the cards that they can use", async () => {
    for (const name of ["anna", "bela", "cyd", "dora"]) await scene().member(name)
    await joinedAt("anna", TODAY)
    await joinedAt("bela", LAST_MONTH)
    await joinedAt("cyd", BETWEEN)
    await joinedAt("dora", TODAY)
    await scene().sql("update loyalty_member set status = 'closed' where id = 'lmem_dora'")
    for (const [order_id, placed_at] of [
      ["order_1", TODAY],
      ["order_2", LAST_MONTH],
      ["order_3", LAST_MONTH],
    ] as const) {
      const facts = orderOf([orderLine("a", euros(100))], { order_id, placed_at })
      await scene().sync("bacc_anna", facts, { terms: termsWith(), now: TODAY })
    }
    await new CardScene(scene()).issue("290000000012", "anna", { issued_at: new Date(TODAY) })
    await new CardScene(scene()).issue("290000000029", "bela", { issued_at: new Date(TODAY) })
    await scene().sql("update loyalty_card set status = 'blocked' where member_id = 'lmem_bela'")
    expect(await figures()).toMatchObject({
      members: { active: 3, this_month: 2, last_month: 1 },
      cards_issued: 1,
      orders: { this_month: 1, last_month: 2 },
    })
  })

  it("tells what goes in the next days by its own day or for want of a purchase, and nothing later", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 10, { lasts_days: 5 })
    await scene().earn(account_id, 20, { lasts_days: 31 })
    await scene().earn(account_id, 40)
    const idle = {
      expiry: { kind: "never" },
      inactivity_expiry_days: 20,
      time_zone: "UTC",
    } as const
    await scene().service.adjustBalance({
      account_id,
      request_id: "gift_1",
      change: points(7),
      reason: "A gift",
      actor_id: "user_1",
      lasts: idle,
      now: TODAY,
    })
    expect(await figures()).toMatchObject({ expiring: points(17) })
  })

  it("has nothing to tell of a program that goes well", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await scene().spend(account_id, "cart_1", 10)
    await scene().hold(account_id, "cart_2", 10)
    await scene().sql("delete from bonus_outbox")
    expect(await attention()).toEqual([])
  })

  it("tells of holds, captures and events that have waited for longer than any job needs", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await scene().spend(account_id, "cart_1", 10)
    await scene().hold(account_id, "cart_2", 10)
    const later = TODAY + DAY
    const now = Date.now() + DAY
    await scene().sql("update bonus_hold set closed_at = now() where status = 'captured'")
    expect(await attention("lprog_1", now)).toMatchObject([
      { what: "captures_without_order", count: 1, subject_id: null, since: expect.any(Date) },
      { what: "events_unpublished", since: expect.any(Date) },
    ])
    await scene().sql("delete from bonus_outbox")
    expect(await attention("lprog_1", later)).toMatchObject([
      { what: "captures_without_order", count: 1 },
      { what: "holds_overdue", count: 1, since: new Date(TODAY + 60 * 60_000) },
    ])
    expect(await attention("lprog_2", later)).toEqual([])
  })

  it("tells of books that are broken until a check finds them sound", async () => {
    await scene().service.checkBooks()
    await scene().sql("update bonus_book_check set broken_laws = '{4,9}'")
    const [point] = await attention()
    expect(point).toMatchObject({ what: "books_broken", subject_id: "1", count: 2 })
    await scene().service.checkBooks()
    expect(await attention()).toEqual([])
  })

  it("tells of a kind whose blanks run out, and of a batch and an import that have stopped", async () => {
    const cards = new CardScene(scene())
    await cards.kind({ low_stock_mark: 4 })
    await cards.batch(3)
    const batch_id = await cards.wish(5)
    await scene().sql(`update loyalty_card_batch set created_at = now() - interval '1 hour'`)
    await scene().sql(`insert into loyalty_member_import
      (id, program_id, row_count, idempotency_key, content_hash, created_at)
      values ('limport_1', 'lprog_1', 2, 'key_1', 'hash', now() - interval '2 hours')`)
    await scene().sql(`insert into loyalty_member_import_row (import_id, line, data)
      values ('limport_1', 2, '{}'), ('limport_1', 3, '{}')`)
    expect(await attention("lprog_1", Date.now())).toEqual([
      {
        what: "card_batch_stopped",
        subject_id: batch_id,
        name: "Club",
        count: 5,
        since: expect.any(Date),
      },
      {
        what: "member_import_stopped",
        subject_id: "limport_1",
        name: null,
        count: 2,
        since: expect.any(Date),
      },
      {
        what: "cards_running_out",
        subject_id: "lckind_club",
        name: "Club",
        count: 3,
        since: null,
      },
    ])
    await cards.batch(1, { key: "more" })
    expect((await attention()).map(({ what }) => what)).not.toContain("cards_running_out")
  })

  it("lets several processes of PostgreSQL look, which one function that is not marked for it would forbid", async () => {
    expect(
      await scene().sql("select proparallel from pg_proc where proname = 'bonus_idle_until'"),
    ).toEqual([{ proparallel: "s" }])
  })
})
