import { cardKindWith, shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { rowWith } from "../../../integration-tests/fixtures/domain/import-rows"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { bonuses } from "../money/bonuses"
import type { KnownCard } from "./card-to-give"
import type { KnownMember, ShopFacts } from "./fit-row"
import { changesNothing, ShopIndex } from "./fit-row"
import type { ImportRow } from "./import-row"

const ANNA: KnownMember = {
  member_id: "lmem_anna",
  account_id: "bacc_anna",
  record_id: "lmem_anna",
  customer_id: "cus_anna",
  status: "active",
  phone: "+48600100200",
  opening: null,
}
const BLANK: KnownCard = {
  id: "lcard_1",
  number: "2900000000001",
  program_id: "lprog_1",
  member_id: null,
  status: "in_stock",
  validity_months: 24,
}
const NUMBER = BLANK.number

const shop = (more: Partial<ShopFacts> = {}): ShopFacts => ({
  program_id: "lprog_1",
  customers: new Map(),
  members: [ANNA],
  cards: new Map(),
  kinds: [],
  has_kinds: false,
  ...more,
})

const fit = (row: Partial<ImportRow>, facts: Partial<ShopFacts> = {}) =>
  new ShopIndex(shop(facts)).fit(rowWith({ line: 2, ...row }))

const withCard = (more: Partial<KnownCard> = {}) => ({
  cards: new Map([[NUMBER, { ...BLANK, ...more }]]),
})
const byEmail = { customers: new Map([[2, "cus_anna"]]) }

describe("the person of a row", () => {
  it("is who has the e-mail address, whether he is a member yet or not", () => {
    expect(fit({ email: "anna@shop.com" }, byEmail)).toMatchObject({
      customer_id: "cus_anna",
      member: ANNA,
    })
    expect(fit({ email: "ben@shop.com" }, { customers: new Map([[2, "cus_ben"]]) })).toMatchObject({
      customer_id: "cus_ben",
      member: null,
    })
  })

  it("is somebody new where nobody has the address", () => {
    expect(fit({ email: "new@shop.com", balance: bonuses(500) })).toMatchObject({
      customer_id: null,
      member: null,
      card: { kind: "none" },
      opening: 500,
    })
  })

  it("is who has the phone number or holds the card, where the row has no address", () => {
    expect(fit({ phone: "+48600100200" }).member).toBe(ANNA)
    const held = withCard({ status: "issued", member_id: "lmem_anna" })
    expect(fit({ card_number: NUMBER }, held).member).toBe(ANNA)
  })

  it("is not another who has the phone number", () => {
    const row = { email: "ben@shop.com", phone: "+48600100200" }
    expect(refusalOf(() => fit(row))).toMatchObject({
      code: "already_member",
      message: "Another member has this phone number.",
    })
  })

  it.each(["suspended", "closed", "merged"] as const)(
    "is refused while his membership is %s",
    (status) => {
      const members = [{ ...ANNA, status }]
      expect(refusalOf(() => fit({ phone: "+48600100200" }, { members }))).toMatchObject({
        code: "member_suspended",
        message: `This membership is ${status}.`,
      })
    },
  )
})

describe("the opening balance of a row", () => {
  const given = { ...byEmail, members: [{ ...ANNA, opening: bonuses(500) }] }

  it("is given to a member who has none yet", () => {
    expect(fit({ email: "anna@shop.com", balance: bonuses(500) }, byEmail).opening).toBe(500)
  })

  it("is given once: the same one again changes nothing", () => {
    const again = fit({ email: "anna@shop.com", balance: bonuses(500) }, given)
    expect(again.opening).toBe(0)
    expect(changesNothing(again)).toBe(true)
  })

  it("is refused where an earlier import has given another one", () => {
    expect(
      refusalOf(() => fit({ email: "anna@shop.com", balance: bonuses(501) }, given)),
    ).toMatchObject({ code: "idempotency_conflict" })
  })

  it("may be missing in a later file", () => {
    expect(changesNothing(fit({ email: "anna@shop.com" }, given))).toBe(true)
  })
})

describe("the card of a row", () => {
  const card = (row: Partial<ImportRow>, facts: Partial<ShopFacts>) =>
    fit({ email: "new@shop.com", card_number: NUMBER, ...row }, facts).card

  it("is a blank of the stock, issued to him", () => {
    expect(card({}, withCard())).toEqual({
      kind: "issue",
      card_id: "lcard_1",
      number: NUMBER,
      validity_months: 24,
    })
  })

  it("is made in his hand where nobody has the number, whatever the supply of its kind", () => {
    const kinds = [cardKindWith({ supply: "stock", validity_months: 12 })]
    expect(card({}, { kinds, has_kinds: true })).toEqual({
      kind: "register",
      number: NUMBER,
      kind_id: "lckind_club",
      validity_months: 12,
    })
    expect(card({}, {})).toMatchObject({ kind: "register", kind_id: null, validity_months: null })
  })

  it("stays as it is when it is or was his", () => {
    for (const status of ["issued", "lost"] as const) {
      const facts = { ...byEmail, ...withCard({ status, member_id: "lmem_anna" }) }
      expect(card({ email: "anna@shop.com" }, facts)).toEqual({ kind: "none" })
    }
  })

  it.each<[string, Partial<ShopFacts>, string]>([
    [
      "another member's",
      withCard({ status: "issued", member_id: "lmem_ben" }),
      "card_already_issued",
    ],
    ["lost by another", withCard({ status: "lost", member_id: "lmem_ben" }), "card_not_usable"],
    ["of another program", withCard({ program_id: "lprog_2" }), "card_not_usable"],
    [
      "of a kind of another program",
      { kinds: [cardKindWith({ program_id: "lprog_2" })] },
      "card_not_usable",
    ],
    ["of no kind", { kinds: [], has_kinds: true }, "card_not_found"],
    [
      "with a wrong check digit",
      { kinds: [cardKindWith({ shape: shapeWith({ check_digit: "luhn" }) })] },
      "card_number_invalid",
    ],
  ])("is refused when it is %s", (_what, facts, code) => {
    expect(refusalOf(() => card({}, facts))).toMatchObject({ code })
  })
})
