import fc from "fast-check"

import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { CARD_MAY_FOLLOW } from "../../../integration-tests/fixtures/domain/states"
import type { CardAction, CardStatus } from "./card-state"
import { assertUsableCard, CARD_ACTIONS, CARD_STATUSES, decideTransition } from "./card-state"

describe("the states of a card", () => {
  it("are those of the design, after any sequence of calls", () => {
    const calls = fc.array(fc.constantFrom(...CARD_ACTIONS), { maxLength: 30 })
    fc.assert(
      fc.property(fc.constantFrom(...CARD_STATUSES), calls, (born, actions) => {
        const seen = actions.reduce<CardStatus[]>(
          (path, action) => afterwards(path, action),
          [born],
        )
        seen.slice(1).forEach((status, index) => {
          expect(CARD_MAY_FOLLOW[seen[index] as CardStatus]).toContain(status)
          expect(status).not.toBe("in_stock")
        })
      }),
    )
  })

  it("can all be reached, and only so", () => {
    for (const from of CARD_STATUSES) {
      const reached = CARD_ACTIONS.flatMap((action) => afterwards([from], action).slice(1))
      expect([...new Set(reached)].sort()).toEqual([...CARD_MAY_FOLLOW[from]].sort())
    }
  })

  it("do not change when the same is asked twice", () => {
    for (const action of CARD_ACTIONS) {
      const [, reached] = afterwards(["issued"], action)
      if (!reached) continue
      expect(decideTransition({ number: "2900", status: reached }, action)).toEqual({
        kind: "already",
      })
    }
  })

  it("say in words why an action is refused", () => {
    const refused = refusalOf(() => decideTransition({ number: "2900", status: "lost" }, "unblock"))
    expect(refused).toMatchObject({
      code: "card_state_refuses",
      message: "Card 2900 was reported lost, and cannot be unblocked.",
    })
  })

  it.each<[CardStatus, string]>([
    ["in_stock", "Card 2900 is in stock and has not been issued."],
    ["blocked", "Card 2900 is blocked."],
    ["lost", "Card 2900 was reported lost."],
    ["replaced", "Card 2900 was replaced by another card."],
    ["expired", "Card 2900 has expired."],
    ["void", "Card 2900 is void."],
  ])("A33 %s leads to nobody, and says why", (status, message) => {
    const refused = refusalOf(() => {
      assertUsableCard({ number: "2900", status })
    })
    expect(refused).toMatchObject({ code: "card_not_usable", message, details: { status } })
  })

  it("issued leads to the member", () => {
    expect(() => {
      assertUsableCard({ number: "2900", status: "issued" })
    }).not.toThrow()
  })
})

/** The path, longer by one state where the action is allowed and changes something. */
function afterwards(path: readonly CardStatus[], action: CardAction): CardStatus[] {
  const status = path.at(-1) as CardStatus
  try {
    const transition = decideTransition({ number: "2900", status }, action)
    return transition.kind === "change" ? [...path, transition.to] : [...path]
  } catch (error) {
    expect(error).toMatchObject({ code: "card_state_refuses" })
    return [...path]
  }
}
