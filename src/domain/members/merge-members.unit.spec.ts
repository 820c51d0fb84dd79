import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import type { MemberStatus } from "./member-state"
import type { MergedRecord } from "./merge-members"
import { checkoutUnderWay, decideMerge } from "./merge-members"

function record(member_id: string, more: Partial<MergedRecord> = {}): MergedRecord {
  return { member_id, program_id: "lprog_1", status: "active", merged_into: null, ...more }
}

const anna = record("lmem_anna")
const mergedInto = (id: string, into: string) => record(id, { status: "merged", merged_into: into })

describe("two memberships", () => {
  it("of one program become one", () => {
    expect(decideMerge(anna, record("lmem_card"))).toEqual({ kind: "merge" })
  })

  it("that were merged are merged already, also by way of a third one", () => {
    expect(decideMerge(anna, mergedInto("lmem_card", "lmem_anna"))).toEqual({ kind: "already" })
    const moved_on = mergedInto("lmem_anna", "lmem_third")
    expect(decideMerge(moved_on, mergedInto("lmem_card", "lmem_third"))).toEqual({
      kind: "already",
    })
  })

  it("are not one membership with itself", () => {
    expect(refusalOf(() => decideMerge(anna, anna))).toMatchObject({
      code: "members_not_mergeable",
      message: "A membership cannot be merged into itself.",
    })
  })

  it("of two programs stay apart", () => {
    const other = record("lmem_card", { program_id: "lprog_2" })
    expect(refusalOf(() => decideMerge(anna, other))).toMatchObject({
      code: "members_not_mergeable",
      message: "The two memberships belong to different loyalty programs.",
    })
  })

  it("of which one was merged into somebody else stay apart", () => {
    const gone = mergedInto("lmem_card", "lmem_third")
    for (const [survivor, merged] of [
      [anna, gone],
      [gone, anna],
    ] as const) {
      expect(refusalOf(() => decideMerge(survivor, merged))).toMatchObject({
        code: "member_state_refuses",
        message: "This membership was merged into another one, and can only be read.",
      })
    }
  })

  it.each<MemberStatus>(["invited", "suspended", "closed"])(
    "of which one is %s are not merged: nothing is unlocked by the way",
    (status) => {
      const other = record("lmem_card", { status })
      for (const [survivor, merged] of [
        [anna, other],
        [other, anna],
      ] as const) {
        expect(refusalOf(() => decideMerge(survivor, merged))).toMatchObject({
          code: "member_state_refuses",
          message: `Only active memberships can be merged, and one of the two is ${status}.`,
          details: { status },
        })
      }
    },
  )

  it("wait for a checkout of the one that ends", () => {
    expect(checkoutUnderWay()).toMatchObject({ code: "checkout_under_way" })
  })
})
