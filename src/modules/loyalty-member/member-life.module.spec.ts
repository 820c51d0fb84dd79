import fc from "fast-check"

import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { LoyaltyError } from "../../domain/errors"
import type { StaffMemberAction } from "./operations/change-member-state"
import { STAFF_MEMBER_ACTIONS } from "./operations/change-member-state"

const STAFF = "user_1"
const PAGE = { limit: 20, offset: 0 }

describeLedger("the life of a membership", (scene) => {
  const act = (action: StaffMemberAction, reason: string = action, member_id = "lmem_anna") =>
    scene().service.changeMemberState({ member_id, action, actor_id: STAFF, reason })

  const story = async () =>
    (await scene().service.readMemberHistory("lmem_anna")).map(
      ({ action, from_status, to_status, actor_id, reason }) =>
        `${action} ${from_status ?? "nothing"} → ${to_status} by ${actor_id ?? "nobody"}: ${reason ?? ""}`,
    )

  const join = (more: object) =>
    scene().service.joinMembers([
      {
        member_id: "lmem_anna",
        account_id: "bacc_anna",
        program_id: "lprog_1",
        customer_id: "cus_anna",
        tier: null,
        ...more,
      },
    ])

  it("is written down from the invitation on: who, what and why", async () => {
    await join({ status: "invited", actor_id: STAFF })
    await join({})
    await join({})
    await act("suspend", "Two accounts")
    await act("suspend", "Two accounts, again")
    await act("reopen", "A mistake")
    await act("close", "Asked for by the member")
    expect(await story()).toEqual([
      "invite nothing → invited by user_1: ",
      "join invited → active by nobody: ",
      "suspend active → suspended by user_1: Two accounts",
      "reopen suspended → active by user_1: A mistake",
      "close active → closed by user_1: Asked for by the member",
    ])
    const { member_ids } = await scene().service.readMemberPage({ status: "closed" }, PAGE)
    expect(member_ids).toEqual(["lmem_anna"])
  })

  it("is not begun again by joining once it was suspended or closed", async () => {
    await scene().member("anna")
    for (const action of ["suspend", "close"] as const) {
      await act(action)
      await expect(join({})).rejects.toMatchObject({ code: "member_suspended" })
    }
    await expect(act("suspend")).rejects.toMatchObject({
      code: "member_state_refuses",
      message: "This membership is closed, and cannot be suspended.",
    })
    await expect(act("close", "Nobody", "lmem_none")).rejects.toMatchObject({
      code: "member_not_found",
    })
  })

  it("keeps its balance while it is closed", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await act("close")
    await act("reopen")
    expect(await scene().stored(account_id)).toMatchObject({ available: 50 })
  })

  it("is known as it stood at any moment", async () => {
    await scene().member("anna")
    const at: number[] = []
    for (const action of ["suspend", "reopen", "close"] as const) {
      at.push(await databaseNow())
      await act(action)
    }
    at.push(await databaseNow())
    const statuses = []
    for (const moment of [0, ...at]) {
      const known = await scene().service.readStatusesAt(["lmem_anna", "lmem_none"], moment)
      statuses.push([...known])
    }
    expect(statuses).toEqual(
      ["active", "active", "suspended", "active", "closed"].map((status) => [
        ["lmem_anna", status],
      ]),
    )
  })

  it("two staff at once: a membership is closed once, and reopened once", async () => {
    await scene().member("anna")
    await Promise.all([act("close"), act("close"), act("close")])
    await Promise.all([act("reopen"), act("reopen"), act("reopen")])
    expect(await story()).toHaveLength(3)
  })

  it("ends after any calls in the status that its history says, without a gap", async () => {
    await scene().member("anna")
    const calls = fc.array(fc.constantFrom(...STAFF_MEMBER_ACTIONS), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(calls, async (actions) => {
        for (const action of actions) {
          await act(action).catch((error: unknown) => {
            if (!LoyaltyError.is(error) || error.code !== "member_state_refuses") throw error
          })
        }
        const history = await scene().service.readMemberHistory("lmem_anna")
        const [member] = await scene().service.readStandings({ member_ids: ["lmem_anna"] })
        expect(history.at(-1)?.to_status).toBe(member?.status)
        history.forEach(({ seq, from_status }, index) => {
          expect(seq).toBe(index + 1)
          expect(from_status).toBe(history[index - 1]?.to_status ?? null)
        })
      }),
      { numRuns: 10 },
    )
  })

  it.each([
    ["changed", "update loyalty_member_history set reason = 'Another'"],
    ["deleted", "delete from loyalty_member_history"],
    ["emptied", "truncate loyalty_member_history"],
  ])("has a past that cannot be %s", async (_how, statement) => {
    await scene().member("anna")
    await expect(scene().sql(statement)).rejects.toThrow(/^append_only: /)
  })

  async function databaseNow(): Promise<number> {
    const [row] = await scene().sql<{ now: Date }>("select clock_timestamp() as now")
    // A millisecond on: a Date knows no less, and what was written just now lies behind it.
    return (row as { now: Date }).now.getTime() + 1
  }
})
