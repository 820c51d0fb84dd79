import fc from "fast-check"

import {
  CARD_MAY_FOLLOW,
  MEMBER_MAY_FOLLOW,
} from "../../../integration-tests/fixtures/domain/states"
import {
  CardScene,
  expectHistoriesHold,
  STAFF,
} from "../../../integration-tests/fixtures/ledger/card-scene"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { mergeInput } from "../../../integration-tests/fixtures/ledger/merge-scene"
import type { LoyaltyErrorCode } from "../../domain/errors"
import { LoyaltyError } from "../../domain/errors"
import type { StaffAction } from "./operations/change-card-state"
import { STAFF_ACTIONS } from "./operations/change-card-state"
import type { StaffMemberAction } from "./operations/change-member-state"
import { STAFF_MEMBER_ACTIONS } from "./operations/change-member-state"
import type { CardView } from "./reads/cards"

/** It is done, or refused with one of these codes: whatever else goes wrong is a failure. */
async function doneOrRefused(
  asked: Promise<unknown>,
  codes: readonly LoyaltyErrorCode[],
): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (!LoyaltyError.is(error)) throw error
    expect(codes).toContain(error.code)
  }
}

describeLedger("a card, whatever is asked in whatever order", (scene) => {
  const BLANKS = 3
  const YEARS_AGO = new Date("2024-01-15T10:00:00Z")

  type CardCall =
    | { readonly ask: "issue"; readonly card: number; readonly to: string; readonly late: boolean }
    | { readonly ask: StaffAction; readonly card: number }
    | { readonly ask: "replace"; readonly card: number; readonly by: number }
    | { readonly ask: "expire" }

  const card = fc.nat({ max: BLANKS - 1 })
  const calls = fc.array(
    fc.oneof<fc.Arbitrary<CardCall>[]>(
      fc.record({
        ask: fc.constant("issue" as const),
        card,
        to: fc.constantFrom("anna", "bela"),
        late: fc.boolean(),
      }),
      fc.record({ ask: fc.constantFrom(...STAFF_ACTIONS), card }),
      fc.record({ ask: fc.constant("replace" as const), card, by: card }),
      fc.record({ ask: fc.constant("expire" as const) }),
    ),
    { maxLength: 14 },
  )

  function ask(desk: CardScene, cards: readonly CardView[], call: CardCall): Promise<unknown> {
    if (call.ask === "expire") return desk.cards.expireCards(BLANKS)
    const asked = cards[call.card] as CardView
    if (call.ask === "issue") {
      // Cards last a month: one that was issued years ago has run out, and no job has written so yet.
      return desk.issue(asked.number, call.to, call.late ? { issued_at: YEARS_AGO } : {})
    }
    if (call.ask === "replace") return desk.replace(asked, (cards[call.by] as CardView).number)
    return desk.act(asked, call.ask)
  }

  async function expectOfTheDesign(desk: CardScene, { id, ...now }: CardView): Promise<void> {
    const [made, ...later] = await desk.cards.readCardHistory(id)
    expect(made).toMatchObject({ action: "register", from_status: null, to_status: "in_stock" })
    for (const { from_status, to_status } of later) {
      expect(CARD_MAY_FOLLOW[from_status ?? "void"]).toContain(to_status)
    }
    const holders = later.filter(({ action }) => action === "issue").map((row) => row.member_id)
    expect(holders.length).toBeLessThanOrEqual(1)
    expect(now.member_id).toBe(holders[0] ?? null)
    expect(now.replaced_by_id !== null).toBe(now.status === "replaced")
  }

  it("is in a state of the design, reached by its ways, and its first holder's for ever", async () => {
    const desk = new CardScene(scene())
    await scene().member("anna")
    await scene().member("bela")
    await desk.kind({ validity_months: 1 })
    await fc.assert(
      fc.asyncProperty(calls, async (asked) => {
        const batch_id = await desk.batch(BLANKS)
        const read = () => desk.cards.readCardPage({ batch_id }, { limit: BLANKS, after: "" })
        const blanks = await read()
        for (const call of asked) {
          await doneOrRefused(ask(desk, blanks, call), [
            "card_state_refuses",
            "card_not_usable",
            "card_already_issued",
            "card_number_invalid",
          ])
        }
        const cards = await read()
        expect(cards).toHaveLength(BLANKS)
        for (const now of cards) await expectOfTheDesign(desk, now)
      }),
      { numRuns: 40 },
    )
    await expectHistoriesHold(scene())
  })
})

describeLedger("a membership, whatever is asked in whatever order", (scene) => {
  const PEOPLE = 3

  type MemberCall =
    | { readonly ask: "join" | "invite" | "forget" | StaffMemberAction; readonly who: number }
    | { readonly ask: "merge"; readonly who: number; readonly into: number }

  const who = fc.nat({ max: PEOPLE - 1 })
  const calls = fc.array(
    fc.oneof<fc.Arbitrary<MemberCall>[]>(
      fc.record({ ask: fc.constant("join" as const), who }),
      fc.record({
        ask: fc.constantFrom("invite" as const, "forget" as const, ...STAFF_MEMBER_ACTIONS),
        who,
      }),
      fc.record({ ask: fc.constant("merge" as const), who, into: who }),
    ),
    { maxLength: 16 },
  )

  function ask(name: (person: number) => string, call: MemberCall): Promise<unknown> {
    const { service } = scene()
    const own = name(call.who)
    const customer_id = `cus_${own}`
    const by_staff = { actor_id: STAFF, reason: "Asked for" }
    switch (call.ask) {
      case "join":
      case "invite":
        return service.joinMembers([
          {
            member_id: `lmem_${own}`,
            account_id: `bacc_${own}`,
            program_id: "lprog_1",
            customer_id,
            tier: null,
            status: call.ask === "join" ? "active" : "invited",
          },
        ])
      case "forget":
        return service.forgetPerson({ customer_id, ...by_staff })
      case "merge":
        return service.mergeMembers(mergeInput(own, name(call.into)))
      case "suspend":
      case "close":
      case "reopen":
        return service.changeMemberState({
          member_id: `lmem_${own}`,
          action: call.ask,
          ...by_staff,
        })
    }
  }

  async function expectOfTheDesign(own: string): Promise<void> {
    const { service } = scene()
    const [member] = await service.readStandings({ member_ids: [`lmem_${own}`] })
    const [begun, ...later] = await service.readMemberHistory(`lmem_${own}`)
    if (!member) {
      expect(begun).toBeUndefined()
      return
    }
    expect(begun?.from_status).toBeNull()
    expect(["invited", "active"]).toContain(begun?.to_status)
    for (const { action, from_status, to_status } of later) {
      // Of two active ones one lives on.
      const merges = ["active", "merged"]
      const ways = action === "merge" ? merges : MEMBER_MAY_FOLLOW[from_status ?? "merged"]
      expect(ways).toContain(to_status)
      if (action === "merge") expect(from_status).toBe("active")
    }
    expect((later.at(-1) ?? begun)?.to_status).toBe(member.status)
    expect(member.merged_into !== null).toBe(member.status === "merged")
    const [led_to] = await service.readStandings({ customer_id: `cus_${own}` })
    expect(led_to?.member_id).toBe(member.merged_into ?? member.member_id)
    expect(led_to?.status).not.toBe("merged")
  }

  it("is in a state of the design, reached by its ways, and leads to somebody who lives on", async () => {
    let runs = 0
    await fc.assert(
      fc.asyncProperty(calls, async (asked) => {
        const run = (runs += 1)
        const name = (person: number) => `p${run}_${person}`
        for (const call of asked) {
          await doneOrRefused(ask(name, call), [
            "member_state_refuses",
            "member_suspended",
            "member_not_found",
            "members_not_mergeable",
          ])
        }
        for (let person = 0; person < PEOPLE; person += 1) await expectOfTheDesign(name(person))
      }),
      { numRuns: 60 },
    )
  })
})
