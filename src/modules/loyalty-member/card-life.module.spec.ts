import fc from "fast-check"

import { shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import {
  CardScene,
  expectHistoriesHold,
  STAFF,
} from "../../../integration-tests/fixtures/ledger/card-scene"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { CardStatus } from "../../domain/cards/card-state"
import { numberOfSerial } from "../../domain/cards/number-shape"
import type { StaffAction } from "./operations/change-card-state"
import { STAFF_ACTIONS } from "./operations/change-card-state"
import type { CardView } from "./reads/cards"

const FIRST = "2900000000001"
const SECOND = "2900000000018"
const THIRD = "2900000000025"

describeLedger("the life of a card", (scene) => {
  let cards: CardScene
  beforeEach(async () => {
    cards = new CardScene(scene())
    await scene().member("anna")
    await scene().member("bela")
  })
  afterEach(() => expectHistoriesHold(scene()))

  it("begins in stock, and leads to a member from its issue on", async () => {
    await cards.kind()
    const batch_id = await cards.batch(2)
    const card = await cards.issue(" 2900-0000-0000-1 ", "anna")
    expect(card).toMatchObject({
      number: FIRST,
      kind_id: "lckind_club",
      batch_id,
      member_id: "lmem_anna",
      status: "issued",
      expires_on: null,
    })
    expect(await cards.story(card)).toEqual([
      "register nothing → in_stock",
      "issue in_stock → issued",
    ])
    expect(await cards.cards.readCardHistory(card.id)).toMatchObject([
      { actor_id: STAFF, member_id: null },
      { actor_id: STAFF, member_id: "lmem_anna" },
    ])
  })

  it("may end before it has begun: a spoiled blank is void, and is never issued", async () => {
    await cards.kind()
    await cards.batch(1)
    const [blank] = await cards.cards.readCardPage({}, { limit: 1, after: "" })
    expect(await cards.act(blank as CardView, "void", "Misprinted")).toMatchObject({
      status: "void",
      member_id: null,
    })
    await expect(cards.issue(FIRST, "anna")).rejects.toMatchObject({
      code: "card_not_usable",
      message: `Card ${FIRST} is void.`,
    })
  })

  it("goes on unchanged when the same member is given the card again; a member may have several", async () => {
    await cards.kind()
    await cards.batch(2)
    const card = await cards.issue(FIRST, "anna")
    await cards.issue(FIRST, "anna")
    expect(await cards.story(card)).toHaveLength(2)
    await cards.issue(SECOND, "anna")
    const of_anna = await cards.cards.readCardsOfMembers(["lmem_anna"])
    expect(of_anna.map(({ number }) => number).sort()).toEqual([FIRST, SECOND])
  })

  it("cannot be given to a second member", async () => {
    await cards.kind()
    await cards.batch(1)
    await cards.issue(FIRST, "anna")
    await expect(cards.issue(FIRST, "bela")).rejects.toMatchObject({
      code: "card_already_issued",
      message: `Card ${FIRST} was already issued to another member.`,
    })
  })

  it("begins at the first scan where the kind allows it, and nowhere else", async () => {
    await cards.kind({ supply: "first_scan" })
    await cards.kind({ id: "lckind_shop", name: "Shop", shape: shapeWith({ prefix: "2901" }) })
    const card = await cards.issue(THIRD, "anna")
    expect(card).toMatchObject({ kind_id: "lckind_club", batch_id: null, status: "issued" })
    expect(await cards.story(card)).toEqual(["issue nothing → issued"])
    await expect(cards.issue("2901000000008", "anna")).rejects.toMatchObject({
      code: "card_not_found",
      message: 'Card 2901000000008 is not in the stock of the cards "Shop".',
    })
    await expect(cards.issue("2900000000029", "anna")).rejects.toMatchObject({
      code: "card_number_invalid",
    })
    await expect(cards.issue("77770001", "anna")).rejects.toMatchObject({
      code: "card_not_found",
      message: "Card 77770001 belongs to no card kind.",
    })
  })

  it("may have any number while the program has described no cards, and keeps it afterwards", async () => {
    const card = await cards.issue("old-0001", "anna")
    await cards.kind()
    expect(card).toMatchObject({ number: "OLD0001", kind_id: null, status: "issued" })
    expect(await cards.statusOf("OLD0001")).toBe("issued")
    expect(await cards.act(card, "block")).toMatchObject({ status: "blocked" })
  })

  it("stays within its program", async () => {
    await cards.kind({ program_id: "lprog_2", supply: "first_scan" })
    const refused = {
      code: "card_not_usable",
      message: `Card ${FIRST} belongs to another loyalty program.`,
    }
    await expect(cards.issue(FIRST, "anna")).rejects.toMatchObject(refused)
    await cards.batch(1)
    await expect(cards.issue(FIRST, "anna")).rejects.toMatchObject(refused)
  })

  it("ends on its last usable day, whether a job has run or not", async () => {
    await cards.kind({ validity_months: 12, supply: "first_scan" })
    const fresh = await cards.issue(FIRST, "anna")
    const old = await cards.issue(SECOND, "anna", { issued_at: new Date("2025-01-31T23:30:00Z") })
    expect(fresh.status).toBe("issued")
    // 23:30 in London is 00:30 of 1 February in Warsaw.
    expect(old).toMatchObject({ status: "expired", expires_on: "2026-02-01" })
    expect(await cards.story(old)).toEqual(["issue nothing → issued"])
    await expect(cards.act(old, "block")).rejects.toMatchObject({
      code: "card_state_refuses",
      message: `Card ${SECOND} has expired, and cannot be blocked.`,
    })
    expect(await cards.cards.expireCards(10)).toBe(1)
    expect(await cards.cards.expireCards(10)).toBe(0)
    expect(await cards.story(old)).toEqual(["issue nothing → issued", "expire issued → expired"])
  })

  it("writes down that it ran out before it writes what happened then", async () => {
    await cards.kind({ validity_months: 1, supply: "first_scan" })
    const old = await cards.issue(FIRST, "anna", { issued_at: new Date("2026-01-15T10:00:00Z") })
    await cards.replace(old, SECOND)
    expect(await cards.story(old)).toEqual([
      "issue nothing → issued",
      "expire issued → expired",
      "replace expired → replaced",
    ])
  })

  it("A35 goes on with another number when it is replaced: member, balance and bonuses stay", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await cards.kind()
    await cards.batch(2)
    const card = await cards.issue(FIRST, "anna")
    await cards.act(card, "lose", "Left on a train")
    const result = await cards.replace(card, SECOND)
    expect(result).toMatchObject({
      card: { number: SECOND, member_id: "lmem_anna", status: "issued" },
      replaced: {
        number: FIRST,
        member_id: "lmem_anna",
        status: "replaced",
        replaced_by_id: result.card.id,
      },
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 50 })
    expect(await cards.cards.readCardHistory(card.id)).toMatchObject([
      { action: "register" },
      { action: "issue" },
      { action: "lose", reason: "Left on a train", actor_id: STAFF },
      { action: "replace", other_card_id: result.card.id },
    ])
    // Asked twice, it is done once; with yet another card it is refused.
    expect(await cards.replace(card, SECOND)).toEqual(result)
    await expect(cards.replace(card, THIRD)).rejects.toMatchObject({ code: "card_state_refuses" })
    await expect(cards.replace(card, FIRST)).rejects.toMatchObject({ code: "card_number_invalid" })
  })

  it("does not take the place of another while it belongs to somebody else, and then nothing has changed", async () => {
    await cards.kind()
    await cards.batch(2)
    const of_anna = await cards.issue(FIRST, "anna")
    await cards.issue(SECOND, "bela")
    await expect(cards.replace(of_anna, SECOND)).rejects.toMatchObject({
      code: "card_already_issued",
    })
    expect(await cards.statusOf(FIRST)).toBe("issued")
  })

  it("never leaves the design, whatever staff ask for", async () => {
    await cards.kind({ supply: "first_scan" })
    let serial = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...STAFF_ACTIONS), { maxLength: 8 }),
        async (actions) => {
          serial += 1
          const card = await cards.issue(numberOf(serial), "anna")
          const path: CardStatus[] = ["issued"]
          for (const action of actions) {
            const outcome = await outcomeOf(cards.act(card, action))
            const before = path.at(-1) as CardStatus
            const expected = AFTERWARDS[before][action]
            expect({ before, action, outcome }).toEqual({
              before,
              action,
              outcome: expected ?? "card_state_refuses",
            })
            if (expected) path.push(expected)
          }
          expect(await cards.statusOf(card.number)).toBe(path.at(-1))
        },
      ),
      { numRuns: 40 },
    )
  })

  it.each([
    ["back to stock", `update loyalty_card set status = 'in_stock', member_id = null`],
    ["to another number", `update loyalty_card set number = '2900000000100'`],
    ["out of the world", "delete from loyalty_card"],
    ["out of the world with all others", "truncate loyalty_card cascade"],
    ["into another past", "update loyalty_card_history set actor_id = 'somebody'"],
    ["into no past", "delete from loyalty_card_history"],
    ["into no past at all", "truncate loyalty_card_history"],
  ])("is not brought %s by hand", async (_where, statement) => {
    await cards.issue(FIRST, "anna")
    await expect(scene().sql(statement)).rejects.toThrow(/^append_only: /)
  })
})

/** The design once more, for what staff can ask; what is absent is refused. */
const AFTERWARDS: Record<CardStatus, Partial<Record<StaffAction, CardStatus>>> = {
  in_stock: { void: "void" },
  issued: { block: "blocked", unblock: "issued", lose: "lost", void: "void" },
  blocked: { block: "blocked", unblock: "issued", lose: "lost", void: "void" },
  lost: { lose: "lost", void: "void" },
  replaced: {},
  expired: { void: "void" },
  void: { void: "void" },
}

/** Serial 1 → "2900000000018". */
function numberOf(serial: number): string {
  return numberOfSerial(shapeWith(), serial)
}

async function outcomeOf(action: Promise<CardView>): Promise<string> {
  try {
    return (await action).status
  } catch (error) {
    return (error as { code: string }).code
  }
}
