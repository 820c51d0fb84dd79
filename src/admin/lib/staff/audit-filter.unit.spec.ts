import { auditFilter } from "./audit-filter"

describe("a filter of the audit trail", () => {
  it("asks for what is chosen, and for nothing of the rest", () => {
    expect(auditFilter({ action: "adjust_balances", outcome: "refused" })).toEqual({
      action: "adjust_balances",
      outcome: "refused",
    })
  })

  it("takes both ends of a range of moments", () => {
    const begun_at = { $gte: "2026-11-01T00:00:00.000Z", $lte: "2026-11-30T23:59:59.999Z" }
    expect(auditFilter({ begun_at })).toEqual({
      from: "2026-11-01T00:00:00.000Z",
      to: "2026-11-30T23:59:59.999Z",
    })
  })

  it("leaves out what an address typed by hand says wrongly", () => {
    expect(auditFilter({ actor_id: ["a", "b"], outcome: "", begun_at: "yesterday" })).toEqual({})
  })
})
