import fc from "fast-check"

import { points } from "../../../../integration-tests/fixtures/domain/accounts"
import { euros } from "../../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../../integration-tests/fixtures/domain/orders"
import { CardScene } from "../../../../integration-tests/fixtures/ledger/card-scene"
import { withClient } from "../../../../integration-tests/fixtures/ledger/ledger-database"
import { describeLedger } from "../../../../integration-tests/fixtures/ledger/ledger-scene"
import type { SqlClient } from "../ledger/sql-client"
import type { MemberFilter } from "../reads/member-conditions"
import type { MemberOrder } from "../reads/member-page"
import { MEMBER_ORDERS, readMemberPage } from "../reads/member-page"

const NAMES = ["anna", "bela", "cyd", "dora"] as const
const CHANGES_MAX = 1_000
/** More than there ever are. */
const EVERYBODY = 1_000
const RUNS = 10

type Happening =
  | { readonly what: "earns" | "buys"; readonly name: string; readonly amount: number }
  | { readonly what: "gets_card" | "loses_card" | "card_ends" | "joins"; readonly name: string }
  | { readonly what: "refresh" }

const name = fc.constantFrom(...NAMES)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    what: fc.constantFrom("earns" as const, "buys" as const),
    name,
    amount: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    what: fc.constantFrom(
      "gets_card" as const,
      "loses_card" as const,
      "card_ends" as const,
      "joins" as const,
    ),
    name,
  }),
  { weight: 2, arbitrary: fc.constant({ what: "refresh" as const }) },
)

/** Each filter with what it asks, of members as they are now. */
const FILTERS: readonly (readonly [MemberFilter, string])[] = [
  [{}, "true"],
  [{ program_id: "lprog_1" }, "m.program_id = 'lprog_1'"],
  [{ tier: "gold" }, "m.tier = 'gold'"],
  [{ balance_min: points(3) }, "a.available >= 300"],
  [
    { program_id: "lprog_1", balance_max: points(4), status: "active" },
    "m.program_id = 'lprog_1' and a.available <= 400 and m.status = 'active'",
  ],
  [{ card_status: "none" }, "not has_card"],
  [{ card_status: "issued", balance_min: points(2) }, "has_card and a.available >= 200"],
]

const SORTED_BY = {
  joined_at: "m.joined_at",
  balance: "a.available",
  spend: "m.cumulative_spend",
} as const

describeLedger("a list of members", (scene) => {
  let round = 0

  /** The same list, of the members themselves and sorted by PostgreSQL. */
  async function asTheyAre(
    client: SqlClient,
    asked: string,
    order: MemberOrder,
  ): Promise<string[]> {
    const by = SORTED_BY[order.replace("-", "") as keyof typeof SORTED_BY]
    const [direction, then] = order.startsWith("-") ? ["desc", "asc"] : ["asc", "desc"]
    const { rows } = await client.query<{ id: string }>(`
      select m.id from loyalty_member m join bonus_account a on a.member_id = m.id
      cross join lateral (select exists (select from loyalty_card c where c.member_id = m.id and c.status = 'issued'
        and (c.expires_at is null or c.expires_at > now())) as has_card) c
      where ${asked} order by ${by} ${direction}, m.id ${then}`)
    return rows.map(({ id }) => id)
  }

  async function expectEveryList(client: SqlClient): Promise<void> {
    for (const [filter, asked] of FILTERS) {
      for (const order of MEMBER_ORDERS) {
        const expected = await asTheyAre(client, asked, order)
        for (const counted_max of [EVERYBODY, 0]) {
          const page = (limit: number, offset: number) =>
            readMemberPage(client, filter, { order, limit, offset, counted_max })
          const [first, rest] = [await page(2, 0), await page(EVERYBODY, 2)]
          expect([...first.member_ids, ...rest.member_ids]).toEqual(expected)
        }
      }
    }
  }

  async function perform(cards: CardScene, step: Happening, serial: number): Promise<void> {
    if (step.what === "refresh") {
      await scene().service.refreshListings(CHANGES_MAX)
      return
    }
    const who = `${step.name}_${round}`
    switch (step.what) {
      case "earns":
        await scene().earn(`bacc_${who}`, step.amount, { order: `gift_${round}_${serial}` })
        return
      case "buys":
        await scene().sync(
          `bacc_${who}`,
          orderOf([orderLine("item_1", euros(step.amount))], {
            order_id: `order_${round}_${serial}`,
            paid: true,
          }),
        )
        return
      case "gets_card":
        await cards.issue(`29${String(round * 1_000 + serial).padStart(8, "0")}`, who)
        return
      case "loses_card":
        for (const card of await cards.cards.readCardsOfMembers([`lmem_${who}`])) {
          if (card.status === "issued") await cards.act(card, "lose")
        }
        return
      case "card_ends":
        await scene()
          .sql(`update loyalty_card set expires_at = now() + interval '1 hour' * ${serial % 2 === 0 ? 1 : -1}
          where member_id = 'lmem_${who}' and status = 'issued'`)
        return
      case "joins":
        await scene().member(`${step.name}_${round}_${serial}`, serial % 2 === 0 ? "gold" : null)
    }
  }

  it("is of the members as they are, whatever has happened since their listings were made", async () => {
    const cards = new CardScene(scene())
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 16 }), async (steps) => {
        round += 1
        for (const each of NAMES) await scene().member(`${each}_${round}`, "gold")
        for (const [serial, step] of steps.entries()) await perform(cards, step, serial)
        await withClient(scene().database_url, expectEveryList)
      }),
      { numRuns: RUNS },
    )
  })

  it("has everybody's listing anew after a refresh, and none to make after that", async () => {
    await scene().earn(await scene().member("anna"), 30)
    const [noted] = await scene().sql<{ count: string }>(
      "select count(*) from loyalty_member_listing_stale",
    )
    expect(Number(noted?.count)).toBeGreaterThan(1)
    expect(await scene().service.refreshListings(1)).toBe(1)
    expect(await scene().service.refreshListings(CHANGES_MAX)).toBe(Number(noted?.count) - 1)
    expect(await scene().service.refreshListings(CHANGES_MAX)).toBe(0)
    expect(
      await scene().sql("select member_id, available, card_until from loyalty_member_listing"),
    ).toEqual([{ member_id: "lmem_anna", available: "3000", card_until: -Infinity }])
  })

  it("notes nobody for what no list is sorted by", async () => {
    const account_id = await scene().member("anna")
    await scene().service.refreshListings(CHANGES_MAX)
    await scene().sql("update loyalty_member set tier = 'gold', phone = '+48600100200'")
    await scene().sql("update bonus_account set held = held")
    expect(await scene().sql("select member_id from loyalty_member_listing_stale")).toEqual([])
    await scene().earn(account_id, 5)
    expect(await scene().sql("select member_id from loyalty_member_listing_stale")).toEqual([
      { member_id: "lmem_anna" },
    ])
  })
})
