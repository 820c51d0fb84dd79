import fc from "fast-check"

import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { MEMBER_MAY_FOLLOW } from "../../../integration-tests/fixtures/domain/states"
import type { MemberAction, MemberStatus } from "./member-state"
import {
  assertCardsWork,
  decideMemberTransition,
  MEMBER_ACTIONS,
  MEMBER_RIGHTS,
  MEMBER_STATUSES,
} from "./member-state"

describe("the states of a membership", () => {
  it("are those of the design, after any sequence of calls", () => {
    const calls = fc.array(fc.constantFrom(...MEMBER_ACTIONS), { maxLength: 30 })
    fc.assert(
      fc.property(
        fc.constantFrom("invited" as const, "active" as const),
        calls,
        (born, actions) => {
          const seen = actions.reduce<MemberStatus[]>(
            (path, action) => afterwards(path, action),
            [born],
          )
          seen.slice(1).forEach((status, index) => {
            expect(MEMBER_MAY_FOLLOW[seen[index] as MemberStatus]).toContain(status)
            expect(status).not.toBe("invited")
          })
        },
      ),
    )
  })

  it("can all be reached, and only so", () => {
    for (const from of MEMBER_STATUSES) {
      const reached = MEMBER_ACTIONS.flatMap((action) => afterwards([from], action).slice(1))
      expect([...new Set(reached)].sort()).toEqual([...MEMBER_MAY_FOLLOW[from]].sort())
    }
  })

  it("do not change when the same is asked twice", () => {
    for (const action of MEMBER_ACTIONS) {
      for (const from of MEMBER_STATUSES) {
        const [, reached] = afterwards([from], action)
        if (reached) expect(decideMemberTransition(reached, action)).toEqual({ kind: "already" })
      }
    }
  })

  it.each<[MemberStatus, MemberAction, string]>([
    ["closed", "join", "This membership is closed, and cannot be joined."],
    ["suspended", "join", "This membership is suspended, and cannot be joined."],
    ["closed", "suspend", "This membership is closed, and cannot be suspended."],
    [
      "invited",
      "reopen",
      "This membership is an invitation that nobody has taken up, and cannot be reopened.",
    ],
  ])("%s refuses to %s, in words", (status, action, message) => {
    expect(refusalOf(() => decideMemberTransition(status, action))).toMatchObject({
      code: "member_state_refuses",
      message,
    })
  })

  it("give everything or nothing: only an active member earns, spends and has cards that work", () => {
    for (const status of MEMBER_STATUSES) {
      const right = status === "active"
      expect(MEMBER_RIGHTS[status]).toEqual({
        may_earn: right,
        may_spend: right,
        cards_work: right,
      })
    }
  })

  it("are told to the cashier who scans a card of somebody suspended", () => {
    const refused = refusalOf(() => {
      assertCardsWork("suspended")
    })
    expect(refused).toMatchObject({
      code: "member_suspended",
      message: "The membership to which this card leads is suspended.",
      details: { status: "suspended" },
    })
    expect(() => {
      assertCardsWork("active")
    }).not.toThrow()
  })
})

/** The path, longer by one state where the action is allowed and changes something. */
function afterwards(path: readonly MemberStatus[], action: MemberAction): MemberStatus[] {
  const status = path.at(-1) as MemberStatus
  try {
    const transition = decideMemberTransition(status, action)
    return transition.kind === "change" ? [...path, transition.to] : [...path]
  } catch (error) {
    expect(error).toMatchObject({ code: "member_state_refuses" })
    return [...path]
  }
}
