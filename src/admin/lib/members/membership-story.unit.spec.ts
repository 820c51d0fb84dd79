import type { MembershipChange, TierChange } from "../../hooks/api/member-parts"
import { actorsOf, membershipStory } from "./membership-story"

const change = (seq: number, action: string, happened_at: string): MembershipChange => ({
  seq,
  action,
  from_status: "active",
  to_status: "active",
  other_member_id: null,
  actor_id: seq === 1 ? null : "user_1",
  reason: null,
  happened_at,
})

const tier = (to: string, changed_at: string): TierChange => ({
  from: null,
  to,
  cause: "by_hand",
  text: "A regular",
  order_id: null,
  actor_id: "user_1",
  changed_at,
})

describe("the story of a membership", () => {
  it("tells changes of status and of tier together, the latest first", () => {
    const story = membershipStory(
      [
        change(1, "join", "2026-01-01T10:00:00.000Z"),
        change(2, "suspend", "2026-03-01T10:00:00.000Z"),
        change(3, "reopen", "2026-03-01T10:00:00.000Z"),
      ],
      [tier("gold", "2026-02-01T10:00:00.000Z")],
    )
    expect(
      story.map((step) => (step.about === "tier" ? step.change.to : step.change.action)),
    ).toEqual(["reopen", "suspend", "gold", "join"])
    expect(actorsOf(story)).toEqual(["user_1"])
  })
})
