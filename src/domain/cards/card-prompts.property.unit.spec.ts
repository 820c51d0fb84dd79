import fc from "fast-check"

import { cardKindWith } from "../../../integration-tests/fixtures/domain/card-kinds"
import { minor } from "../money/money"
import type { CardCondition, CardSale } from "./card-condition"
import { isMet } from "./card-condition"
import type { CardKind } from "./card-kind"
import { isAbove } from "./card-ladder"
import { cardPrompts } from "./card-prompts"

const NAMES = ["bronze", "silver", "gold", "city"]

const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map(minor)
const money = fc.integer({ min: 0, max: 1_000_000_000 }).map(minor)
const condition: fc.Arbitrary<CardCondition> = fc.oneof(
  fc.constantFrom<CardCondition>({ type: "any_purchase" }, { type: "first_purchase" }),
  fc.record({ type: fc.constant("purchase" as const), amount }),
  fc.record({ type: fc.constant("cumulative_spend" as const), amount }),
)
const sale: fc.Arbitrary<CardSale> = fc.record({
  goods: money,
  spent_before: money,
  has_ordered: fc.boolean(),
})
const kinds: fc.Arbitrary<CardKind[]> = fc.tuple(
  ...NAMES.map((id) =>
    fc
      .record({
        issue_condition: fc.option(condition),
        swap: fc.option(
          fc.record({
            from_kind_ids: fc.subarray(
              NAMES.filter((other) => other !== id),
              { minLength: 1 },
            ),
            condition,
          }),
        ),
      })
      .map((offer) => cardKindWith({ id, name: id, ...offer })),
  ),
)
const held = fc
  .array(fc.constantFrom(...NAMES, null), { maxLength: 4 })
  .map((ids) =>
    ids.map((kind_id, index) => ({ id: `lcard_${index}`, number: `${index}`, kind_id })),
  )

describe("whatever is bought, by whomever, under whatever kinds", () => {
  it("a sum is met exactly, and not by one hundredth less", () => {
    fc.assert(
      fc.property(amount, money, (wanted, spent_before) => {
        const bought = (goods: number) => ({ goods: minor(goods), spent_before, has_ordered: true })
        const purchase: CardCondition = { type: "purchase", amount: wanted }
        expect(isMet(purchase, bought(wanted))).toBe(true)
        expect(isMet(purchase, bought(wanted - 1))).toBe(false)
        const in_all: CardCondition = {
          type: "cumulative_spend",
          amount: minor(wanted + spent_before),
        }
        expect(isMet(in_all, bought(wanted))).toBe(true)
        expect(isMet(in_all, bought(wanted - 1))).toBe(false)
      }),
    )
  })

  it("buying more never takes a condition away", () => {
    fc.assert(
      fc.property(condition, sale, money, (wanted, bought, more) => {
        const larger = { ...bought, goods: minor(bought.goods + more) }
        if (isMet(wanted, bought)) expect(isMet(wanted, larger)).toBe(true)
      }),
    )
  })

  it("each prompt is for one kind, that the buyer has not, with a condition of it that is met", () => {
    fc.assert(
      fc.property(kinds, sale, held, (offered, bought, cards) => {
        const prompts = cardPrompts(offered, bought, cards)
        const ids = prompts.map(({ card_kind }) => card_kind.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const prompt of prompts) {
          const { card_kind, condition: met } = prompt
          expect(cards.map(({ kind_id }) => kind_id)).not.toContain(card_kind.id)
          expect(isMet(met, bought)).toBe(true)
          if (prompt.code === "issue_card") expect(met).toBe(card_kind.issue_condition)
          else {
            expect(met).toBe(card_kind.swap?.condition)
            expect(card_kind.swap?.from_kind_ids).toContain(prompt.card.kind_id)
            expect(cards).toContain(prompt.card)
          }
        }
      }),
    )
  })

  it("nobody is offered what is below something that he has or is offered", () => {
    fc.assert(
      fc.property(kinds, sale, held, (offered, bought, cards) => {
        const ids = cardPrompts(offered, bought, cards).map(({ card_kind }) => card_kind.id)
        for (const lower of ids) {
          for (const upper of [...cards.flatMap(({ kind_id }) => kind_id ?? []), ...ids]) {
            expect(isAbove(offered, upper, lower)).toBe(false)
          }
        }
      }),
    )
  })

  it("of two kinds at most one is above the other", () => {
    fc.assert(
      fc.property(kinds, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (offered, a, b) => {
        expect(isAbove(offered, a, b) && isAbove(offered, b, a)).toBe(false)
        expect(isAbove(offered, a, a)).toBe(false)
      }),
    )
  })
})
