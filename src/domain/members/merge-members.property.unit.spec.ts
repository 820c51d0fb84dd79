import fc from "fast-check"

import { LoyaltyError } from "../errors"
import type { MemberAction, MemberStatus } from "./member-state"
import { decideMemberTransition, MEMBER_ACTIONS } from "./member-state"
import type { MergedRecord } from "./merge-members"
import { decideMerge } from "./merge-members"

interface Member extends MergedRecord {
  readonly bonuses: number
}

type Call =
  | { readonly what: "act"; readonly on: number; readonly action: MemberAction }
  | { readonly what: "merge"; readonly into: number; readonly from: number }
  | { readonly what: "earn"; readonly on: number; readonly amount: number }

const COUNT = 4
const one = fc.nat({ max: COUNT - 1 })

const call: fc.Arbitrary<Call> = fc.oneof(
  fc.record({
    what: fc.constant("act" as const),
    on: one,
    action: fc.constantFrom(...MEMBER_ACTIONS),
  }),
  fc.record({ what: fc.constant("merge" as const), into: one, from: one }),
  fc.record({
    what: fc.constant("earn" as const),
    on: one,
    amount: fc.integer({ min: 1, max: 90 }),
  }),
)

/** The design once more: what may follow a state, by any call. */
const MAY_FOLLOW: Record<MemberStatus, readonly MemberStatus[]> = {
  invited: ["active", "closed"],
  active: ["suspended", "closed", "merged"],
  suspended: ["active", "closed"],
  closed: ["active"],
  merged: [],
}

const born: readonly Member[] = Array.from({ length: COUNT }, (_one, index) => ({
  member_id: `lmem_${index}`,
  program_id: "lprog_1",
  status: index === 0 ? "invited" : "active",
  merged_into: null,
  bonuses: 0,
}))

describe("after any sequence of calls and merges", () => {
  it("memberships are in a state of the design, and no merged one ever comes back", () => {
    atEveryStep((now, before) => {
      now.forEach(({ status }, index) => {
        const was = before[index]?.status as MemberStatus
        expect([was, ...MAY_FOLLOW[was]]).toContain(status)
      })
    })
  })

  it("a merged one leads, in one step, to one that was not merged", () => {
    atEveryStep((now) => {
      for (const { status, merged_into } of now) {
        expect(merged_into === null).toBe(status !== "merged")
        if (merged_into === null) continue
        expect(now.find(({ member_id }) => member_id === merged_into)?.status).not.toBe("merged")
      }
    })
  })

  it("merges move bonuses and make none, and nothing stays with whoever was merged", () => {
    atEveryStep((now, before, last) => {
      const earned = last.what === "earn" && before[last.on]?.status === "active" ? last.amount : 0
      expect(sum(now)).toBe(sum(before) + earned)
      for (const { status, bonuses } of now) if (status === "merged") expect(bonuses).toBe(0)
    })
  })

  it("the same merge again is told as done, and changes nothing", () => {
    atEveryStep((now, before, last) => {
      if (last.what !== "merge" || now === before) return
      expect(carryOut(now, last)).toBe(now)
    })
  })
})

const sum = (members: readonly Member[]) =>
  members.reduce((total, { bonuses }) => total + bonuses, 0)

function atEveryStep(
  check: (now: readonly Member[], before: readonly Member[], last: Call) => void,
): void {
  fc.assert(
    fc.property(fc.array(call, { maxLength: 40 }), (calls) => {
      let members = born
      for (const next of calls) {
        const after = carryOut(members, next)
        check(after, members, next)
        members = after
      }
    }),
  )
}

/** What a shop does with the decisions; a refusal leaves everybody as he is. */
function carryOut(members: readonly Member[], next: Call): readonly Member[] {
  try {
    switch (next.what) {
      case "act":
        return afterAction(members, next)
      case "merge":
        return afterMerge(members, next)
      case "earn":
        return members.map((member, index) =>
          index === next.on && member.status === "active"
            ? { ...member, bonuses: member.bonuses + next.amount }
            : member,
        )
    }
  } catch (error) {
    if (LoyaltyError.is(error)) return members
    throw error
  }
}

function afterAction(
  members: readonly Member[],
  { on, action }: Extract<Call, { what: "act" }>,
): readonly Member[] {
  const transition = decideMemberTransition(members[on]?.status as MemberStatus, action)
  if (transition.kind === "already") return members
  return members.map((member, index) =>
    index === on ? { ...member, status: transition.to } : member,
  )
}

function afterMerge(
  members: readonly Member[],
  { into, from }: Extract<Call, { what: "merge" }>,
): readonly Member[] {
  const [survivor, merged] = [members[into] as Member, members[from] as Member]
  if (decideMerge(survivor, merged).kind === "already") return members
  return members.map((member) => {
    if (member === survivor) return { ...member, bonuses: member.bonuses + merged.bonuses }
    if (member === merged) {
      return { ...member, status: "merged", merged_into: survivor.member_id, bonuses: 0 }
    }
    return member.merged_into === merged.member_id
      ? { ...member, merged_into: survivor.member_id }
      : member
  })
}
