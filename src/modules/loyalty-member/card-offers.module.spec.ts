import { euros } from "../../../integration-tests/fixtures/domain/baskets"
import { shapeWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { CardScene } from "../../../integration-tests/fixtures/ledger/card-scene"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { CardCondition } from "../../domain/cards/card-condition"
import type { CardKind } from "../../domain/cards/card-kind"

const SILVER: Partial<CardKind> = {
  id: "lckind_silver",
  name: "Silver",
  issue_condition: { type: "purchase", amount: euros(1_000) },
}
const GOLD: Partial<CardKind> = {
  id: "lckind_gold",
  name: "Gold",
  shape: shapeWith({ prefix: "2901" }),
  swap: {
    from_kind_ids: ["lckind_silver"],
    condition: { type: "cumulative_spend", amount: euros(5_000) },
  },
}

describeLedger("kinds of cards that go with a purchase", (scene) => {
  let cards: CardScene
  beforeEach(() => {
    cards = new CardScene(scene())
  })

  const offered = async (program_id = "lprog_1") =>
    (await cards.cards.readOfferedKinds(program_id)).map(({ name }) => name)

  describe("what they go with", () => {
    it("is kept to the hundredth, changed and taken away", async () => {
      await cards.kind(SILVER)
      await cards.kind(GOLD)
      expect(await cards.cards.readCardKind("lckind_silver")).toMatchObject({
        issue_condition: SILVER.issue_condition,
        swap: null,
      })
      expect(await cards.cards.readCardKind("lckind_gold")).toMatchObject({
        issue_condition: null,
        swap: GOLD.swap,
      })
      const any: CardCondition = { type: "any_purchase" }
      await cards.cards.updateCardKind({ id: "lckind_silver", changes: { issue_condition: any } })
      await cards.cards.updateCardKind({ id: "lckind_gold", changes: { swap: null } })
      expect(await cards.cards.readCardKind("lckind_silver")).toMatchObject({
        issue_condition: any,
      })
      expect(await cards.cards.readCardKind("lckind_gold")).toMatchObject({ swap: null })
    })

    it("is seen by the next quote in this process, whatever was kept before", async () => {
      expect(await offered()).toEqual([])
      await cards.kind(SILVER)
      await cards.kind({ id: "lckind_plain", shape: shapeWith({ prefix: "2902" }) })
      await cards.kind(GOLD)
      expect(await offered()).toEqual(["Silver", "Gold"])
      expect(await offered("lprog_2")).toEqual([])
      await cards.cards.updateCardKind({
        id: "lckind_silver",
        changes: { issue_condition: null },
      })
      expect(await offered()).toEqual(["Gold"])
      await cards.cards.deleteCardKind("lckind_gold")
      expect(await offered()).toEqual([])
    })

    it("is of a type that there is, whoever writes it", async () => {
      await cards.kind(SILVER)
      await expect(
        scene().sql(`update loyalty_card_kind set issue_condition = '{ "type": "charm" }'`),
      ).rejects.toMatchObject({ constraint: "loyalty_card_kind_issue_condition_check" })
    })
  })

  describe("a swap", () => {
    it("is for cards that there are, of the same program and another kind", async () => {
      await expect(cards.kind(GOLD)).rejects.toMatchObject({ code: "card_kind_not_found" })
      await cards.kind({ ...SILVER, program_id: "lprog_2", name: "Alien" })
      await expect(cards.kind(GOLD)).rejects.toMatchObject({
        code: "card_kind_invalid",
        message: 'The cards "Alien" belong to another loyalty program.',
      })
      const own = { from_kind_ids: ["lckind_silver"], condition: { type: "any_purchase" as const } }
      await expect(
        cards.cards.updateCardKind({ id: "lckind_silver", changes: { swap: own } }),
      ).rejects.toMatchObject({
        code: "card_kind_invalid",
        message: "A card is not swapped for one of its own kind.",
      })
    })

    it("keeps the kind that is given back, until nothing is given for it", async () => {
      await cards.kind(SILVER)
      await cards.kind(GOLD)
      await expect(cards.cards.deleteCardKind("lckind_silver")).rejects.toMatchObject({
        code: "card_kind_in_use",
        message:
          'The cards "Silver" can be swapped for the cards "Gold", so their kind has to stay.',
      })
      await cards.cards.deleteCardKind("lckind_gold")
      await cards.cards.deleteCardKind("lckind_silver")
      expect(await cards.cards.readCardKind("lckind_silver")).toBeNull()
    })
  })

  describe("whoever buys", () => {
    it("holds the cards that lead to him today, the latest first", async () => {
      const account_id = await scene().member("anna")
      const anna = { member_id: "lmem_anna", account_id }
      expect(await cards.cards.readCardHolder(anna)).toEqual({ held: [], has_ordered: false })
      await cards.kind({ validity_months: 12 })
      await cards.batch(4)
      const [first, second, third, fourth] = await cards.cards.readCardPage(
        {},
        { limit: 4, after: "" },
      )
      const issued_at = (day: string) => ({ issued_at: new Date(`2026-${day}T12:00:00Z`) })
      await cards.issue(first?.number ?? "", "anna", issued_at("06-01"))
      await cards.issue(second?.number ?? "", "anna", issued_at("07-01"))
      await cards.issue(third?.number ?? "", "anna", {
        issued_at: new Date("2020-01-01T12:00:00Z"),
      })
      const blocked = await cards.issue(fourth?.number ?? "", "anna", issued_at("08-01"))
      await cards.act(blocked, "block")
      const { held } = await cards.cards.readCardHolder(anna)
      expect(held).toEqual(
        [second, first].map((card) => ({
          id: card?.id,
          number: card?.number,
          kind_id: "lckind_club",
        })),
      )
    })

    it("has ordered once an order stands, and has not when it was canceled", async () => {
      const account_id = await scene().member("anna")
      const anna = { member_id: "lmem_anna", account_id }
      const lines = [orderLine("coat", 1_000)]
      await scene().sync(account_id, orderOf(lines))
      expect(await cards.cards.readCardHolder(anna)).toMatchObject({ has_ordered: true })
      await scene().sync(account_id, orderOf(lines, { version: 2, canceled: true }))
      expect(await cards.cards.readCardHolder(anna)).toMatchObject({ has_ordered: false })
    })
  })
})
