import fc from "fast-check"

import { rowWith } from "../../../integration-tests/fixtures/domain/import-rows"
import { LoyaltyError } from "../errors"
import { bonuses } from "../money/bonuses"
import type { KnownCard } from "./card-to-give"
import type { KnownMember } from "./fit-row"
import { ShopIndex } from "./fit-row"
import type { ImportRow } from "./import-row"

const PEOPLE = 8

/** A person of the old system: what a row says of him is the same in every export. */
interface Person {
  readonly id: number
  readonly has_email: boolean
  readonly has_phone: boolean
  readonly has_card: boolean
  readonly balance: number
}

const person = fc.record({
  id: fc.nat({ max: PEOPLE - 1 }),
  has_email: fc.boolean(),
  has_phone: fc.boolean(),
  has_card: fc.boolean(),
  balance: fc.nat({ max: 2 }).map((hundreds) => hundreds * 100),
})

const people = fc.uniqueArray(
  person.filter(({ has_email, has_phone, has_card }) => has_email || has_phone || has_card),
  { selector: ({ id }) => id, maxLength: PEOPLE },
)

function rowOf({ id, has_email, has_phone, has_card, balance }: Person, line: number): ImportRow {
  return rowWith({
    line,
    email: has_email ? `p${id}@shop.com` : null,
    phone: has_phone ? `+4860010020${id}` : null,
    card_number: has_card ? `2900${id}` : null,
    balance: bonuses(balance),
  })
}

/** A shop in memory, which does what it is told for each row. */
class Shop {
  readonly customers = new Map<string, string>()
  readonly members: KnownMember[] = []
  readonly cards = new Map<string, KnownCard>()

  importAll(rows: readonly ImportRow[], chunk: number): string[] {
    const outcomes: string[] = []
    for (let first = 0; first < rows.length; first += chunk) {
      const index = this.index(rows)
      for (const row of rows.slice(first, first + chunk)) outcomes.push(this.import(index, row))
    }
    return outcomes
  }

  books(): string[] {
    return this.members
      .map(({ member_id, phone, opening }) => {
        const card = [...this.cards.values()].find((held) => held.member_id === member_id)
        const [email] = [...this.customers].find(([, id]) => `of ${id}` === member_id) ?? []
        return [email, phone, card?.number, opening].join(" ")
      })
      .sort()
  }

  private index(rows: readonly ImportRow[]): ShopIndex {
    const known = rows.flatMap(({ line, email }) => {
      const id = this.customers.get(email ?? "")
      return id === undefined ? [] : [[line, id] as const]
    })
    const { members, cards } = this
    return new ShopIndex({
      program_id: "lprog_1",
      customers: new Map(known),
      members: [...members],
      cards: new Map(cards),
      kinds: [],
      has_kinds: false,
    })
  }

  private import(index: ShopIndex, row: ImportRow): string {
    try {
      const fitted = index.fit(row)
      const customer_id = fitted.customer_id ?? `cus_${this.members.length}`
      if (row.email !== null) this.customers.set(row.email, customer_id)
      const member_id = fitted.member?.member_id ?? `of ${customer_id}`
      const opening = fitted.opening > 0 ? fitted.opening : (fitted.member?.opening ?? null)
      const at = this.members.findIndex((member) => member.member_id === member_id)
      const phone = fitted.member ? fitted.member.phone : row.phone
      const ids = { member_id, account_id: member_id, record_id: member_id, customer_id }
      this.members.splice(at === -1 ? this.members.length : at, at === -1 ? 0 : 1, {
        ...ids,
        status: "active",
        phone,
        opening,
      })
      this.keep(fitted.card, member_id)
      return fitted.member ? "known" : "joined"
    } catch (error) {
      if (!LoyaltyError.is(error)) throw error
      return error.code
    }
  }

  private keep(card: ReturnType<ShopIndex["fit"]>["card"], member_id: string): void {
    if (card.kind !== "register") return
    this.cards.set(card.number, {
      id: card.number,
      number: card.number,
      program_id: "lprog_1",
      member_id,
      status: "issued",
      validity_months: null,
    })
  }
}

describe("an import", () => {
  it("comes to the same books in whatever order and chunks its rows are written", () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.integer({ min: 1, max: 5 }), (all, turn, chunk) => {
        const rows = all.map((one, index) => rowOf(one, index + 2))
        const [one, other] = [new Shop(), new Shop()]
        one.importAll(rows, rows.length + 1)
        const turned = [...rows.slice(turn % PEOPLE), ...rows.slice(0, turn % PEOPLE)].reverse()
        other.importAll(turned, chunk)
        expect(other.books()).toEqual(one.books())
      }),
    )
  })

  it("of a later export brings what is new, and gives nobody anything twice", () => {
    fc.assert(
      fc.property(people, fc.nat({ max: PEOPLE }), (all, of_them) => {
        const [earlier, at_once] = [new Shop(), new Shop()]
        earlier.importAll(all.slice(0, of_them).map(rowAt), 3)
        const outcomes = earlier.importAll(all.map(rowAt), 3)
        at_once.importAll(all.map(rowAt), 3)
        expect(earlier.books()).toEqual(at_once.books())
        expect(outcomes).toEqual(all.map((_, index) => (index < of_them ? "known" : "joined")))
      }),
    )
  })

  it("refuses whoever comes with another balance than before, and leaves him the first", () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 9 }), (one, more) => {
        const known = { ...one, has_email: true, balance: 100 }
        const shop = new Shop()
        shop.importAll([rowOf(known, 2)], 1)
        const before = shop.books()
        const outcomes = shop.importAll([rowOf({ ...known, balance: 100 + more }, 2)], 1)
        expect(outcomes).toEqual(["idempotency_conflict"])
        expect(shop.books()).toEqual(before)
      }),
    )
  })
})

function rowAt(one: Person, index: number): ImportRow {
  return rowOf(one, index + 2)
}
