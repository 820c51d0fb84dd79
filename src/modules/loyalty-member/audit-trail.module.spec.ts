import { withClient } from "../../../integration-tests/fixtures/ledger/ledger-database"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { REFUSALS_KEPT_AN_HOUR } from "../../domain/staff/audit"
import type { AuditAttempt, AuditEnd } from "./operations/write-audit"
import type { AuditFilter } from "./reads/audit"
import { auditPageQuery } from "./reads/audit"

const DONE: AuditEnd = { outcome: "done", code: null, object_id: null }
const REFUSED: AuditEnd = { outcome: "refused", code: "insufficient_balance", object_id: null }

describeLedger("the audit trail of staff", (scene) => {
  const trail = () => scene().service.audit

  const adjustment = (attempt: Partial<AuditAttempt> = {}): AuditAttempt => ({
    actor_id: "user_anna",
    role: "manager",
    action: "adjust_balances",
    route: "POST /members/:id/adjustments",
    object_id: "lmem_1",
    ...attempt,
  })

  const begun = async (attempt: Partial<AuditAttempt> = {}): Promise<string> => {
    const id = await trail().begin(adjustment(attempt))
    if (id === null) throw new Error("the attempt was not put on record")
    return id
  }

  const read = (filter: AuditFilter = {}, after: string | null = null, limit = 200) =>
    trail().readPage(filter, { limit, after })

  it("has an entry before anything is done, and its end when it has ended", async () => {
    const id = await begun()
    expect(await read()).toEqual([
      {
        id,
        ...adjustment(),
        begun_at: expect.any(Date) as Date,
        outcome: null,
        code: null,
        ended_at: null,
      },
    ])
    await trail().end(id, REFUSED)
    expect(await read()).toMatchObject([
      { id, outcome: "refused", code: "insufficient_balance", ended_at: expect.any(Date) as Date },
    ])
  })

  it("learns from its end what was made, and never takes another object for the one that was named", async () => {
    await trail().end(await begun({ object_id: null }), { ...DONE, object_id: "lcard_1" })
    await trail().end(await begun(), { ...DONE, object_id: "lcard_2" })
    expect((await read()).map(({ object_id }) => object_id)).toEqual(["lmem_1", "lcard_1"])
  })

  it("is completed once and changed by nobody", async () => {
    const id = await begun()
    const refuse = async (statement: string) => {
      await expect(scene().sql(statement)).rejects.toThrow("append_only")
    }
    const change = "update loyalty_staff_audit set"
    await refuse(`${change} actor_id = 'user_ben', outcome = 'done', ended_at = now()`)
    await refuse(`${change} object_id = 'lmem_2', outcome = 'done', ended_at = now()`)
    await refuse(`${change} code = 'busy_try_again'`)
    await trail().end(id, REFUSED)
    await refuse(`${change} outcome = 'done', code = null`)
    await refuse(`${change} code = null`)
    await refuse("delete from loyalty_staff_audit")
    await refuse("truncate loyalty_staff_audit")
    await expect(trail().end(id, DONE)).rejects.toThrow("append_only")
  })

  it("keeps so many refusals of one caller in an hour, all that is done, and everything of the others", async () => {
    await scene()
      .sql(`insert into loyalty_staff_audit (actor_id, role, action, route, outcome, ended_at)
      select 'user_anna', 'cashier', 'adjust_balances', 'POST /members/:id/adjustments', 'refused', now()
      from generate_series(2, ${REFUSALS_KEPT_AN_HOUR})`)
    await trail().write(adjustment(), REFUSED)
    expect(await read({}, null, 500)).toHaveLength(REFUSALS_KEPT_AN_HOUR)
    await trail().write(adjustment(), REFUSED)
    expect(await trail().begin(adjustment())).toBeNull()
    expect(await read({}, null, 500)).toHaveLength(REFUSALS_KEPT_AN_HOUR)
    await trail().write(adjustment(), DONE)
    await trail().write(adjustment({ actor_id: "user_ben" }), REFUSED)
    await begun({ actor_id: "user_cleo" })
    const latest = await read({}, null, 3)
    expect(latest.map(({ actor_id, outcome }) => [actor_id, outcome])).toEqual([
      ["user_cleo", null],
      ["user_ben", "refused"],
      ["user_anna", "done"],
    ])
  })

  it("counts the refusals of the last hour only", async () => {
    await scene()
      .sql(`insert into loyalty_staff_audit (actor_id, role, action, route, outcome, begun_at, ended_at)
      select 'user_anna', 'cashier', 'adjust_balances', 'POST /members/:id/adjustments', 'refused',
        now() - interval '61 minutes', now() from generate_series(1, ${REFUSALS_KEPT_AN_HOUR})`)
    await trail().write(adjustment(), REFUSED)
    expect(await read({}, null, 500)).toHaveLength(REFUSALS_KEPT_AN_HOUR + 1)
  })

  it("is found by who, what, on what, how it ended and when, a page at a time", async () => {
    await trail().end(await begun(), DONE)
    await trail().end(await begun({ actor_id: "user_ben" }), REFUSED)
    await begun({ action: "issue_cards", object_id: "lcard_1" })
    const whole = await read()
    const found = async (filter: AuditFilter) =>
      (await read(filter)).map(({ id }) => whole.findIndex((entry) => entry.id === id))
    expect(await found({ actor_id: "user_ben" })).toEqual([1])
    expect(await found({ action: "adjust_balances" })).toEqual([1, 2])
    expect(await found({ object_id: "lcard_1" })).toEqual([0])
    expect(await found({ outcome: "done" })).toEqual([2])
    expect(await found({ outcome: "unknown" })).toEqual([0])
    expect(await found({ outcome: "failed" })).toEqual([])
    const middle = whole[1]?.begun_at.toISOString()
    expect(await found({ to: middle })).toEqual(expect.not.arrayContaining([0]))
    expect(await found({ from: "2999-01-01T00:00:00Z" })).toEqual([])
    const first = await read({}, null, 2)
    expect(first).toEqual(whole.slice(0, 2))
    expect(await read({}, first[1]?.id ?? null, 2)).toEqual(whole.slice(2))
    expect(await read({}, "999999")).toEqual([])
  })

  it("is read by index, whatever is asked of it", async () => {
    await scene().sql(`insert into loyalty_staff_audit
        (actor_id, role, action, route, object_id, outcome, begun_at, ended_at)
      select 'user_' || n % 500, 'manager', 'action_' || n % 20, 'POST /members', 'lmem_' || n % 5000,
        case when n % 1000 > 0 then 'done' end, now() - n * interval '1 minute',
        case when n % 1000 > 0 then now() end
      from generate_series(1, 30000) n`)
    await scene().sql("analyze loyalty_staff_audit")
    const planOf = (filter: AuditFilter) =>
      withClient(scene().database_url, async (client) => {
        const { text, values } = auditPageQuery(filter)
        const plan = await client.query<Record<string, string>>(`explain ${text}`, values)
        return plan.rows.map((row) => row["QUERY PLAN"]).join("\n")
      })
    const walks: readonly (readonly [AuditFilter, string])[] = [
      [{}, "time"],
      [{ from: "2020-01-01T00:00:00Z", to: "2020-01-02T00:00:00Z" }, "time"],
      [{ actor_id: "user_7" }, "actor"],
      [{ action: "look_up" }, "action"],
      [{ object_id: "lmem_7" }, "object"],
      [{ outcome: "failed" }, "outcome"],
      [{ outcome: "unknown" }, "open"],
    ]
    for (const [filter, index] of walks) {
      const plan = await planOf(filter)
      expect([filter, plan]).toEqual([filter, expect.stringContaining(`_audit_${index}`)])
      expect([filter, plan]).not.toEqual([filter, expect.stringContaining("Seq Scan")])
    }
  })
})
