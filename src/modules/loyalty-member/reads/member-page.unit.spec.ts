import type { SqlClient } from "../ledger/sql-client"
import type { MemberFilter } from "./member-conditions"
import type { MemberOrder } from "./member-page"
import { readMemberPage } from "./member-page"

type Statement = Exclude<Parameters<SqlClient["query"]>[0], string>

describe("a list of members", () => {
  /** @param found how many fit, and as many ids on the page */
  const asked = async (
    filter: MemberFilter,
    { order = "-joined_at", found = 0 }: { order?: MemberOrder; found?: number } = {},
  ): Promise<Statement[]> => {
    const sent: Statement[] = []
    const client = {
      query: (statement: Statement) => {
        sent.push(statement)
        const ids = Array.from({ length: Math.min(found, 20) }, () => ({ id: "lmem_1" }))
        const rows = /count\(/.test(statement.text)
          ? [{ count: String(found) }]
          : /^explain/.test(statement.text)
            ? [{ "QUERY PLAN": [{ Plan: { "Plan Rows": found } }] }]
            : ids
        return Promise.resolve({ rows, rowCount: rows.length })
      },
    } as SqlClient
    await readMemberPage(client, filter, { order, limit: 20, offset: 0 })
    return sent
  }

  it.each<[string, MemberFilter]>([
    ["everybody", {}],
    ["the memberships of one customer", { customer_ids: ["cus_1"] }],
    ["those with a field", { attributes: [{ key: "size", kept_as: "text", any_of: ["m"] }] }],
  ])("of %s is planned for its own filter, and for no other one", async (_whom, filter) => {
    const sent = await asked(filter)
    expect(sent).toHaveLength(2)
    // A name would make it a prepared statement, of which PostgreSQL keeps one plan for all values.
    for (const statement of sent) expect(statement).not.toHaveProperty("name")
  })

  it("asks the account only where the balance is asked for", async () => {
    const [count, page] = await asked({ tier: "gold" })
    expect([page?.text, count?.text].join()).not.toContain("bonus_account")
    const [, rich] = await asked({ tier: "gold", balance_min: 0 as never })
    expect(rich?.text).toContain("join bonus_account a")
    expect(rich?.values).toEqual(["gold", 0, 20, 0])
  })

  it("looks at the members of a few accounts at the top where many would fit", async () => {
    const [, , everybody] = await asked(
      { program_id: "lprog_1" },
      { order: "-balance", found: 50_000 },
    )
    expect(everybody?.values).toEqual(["lprog_1", "lprog_1", 20, 20, 0])
    const [, , gold, ...more] = await asked({ tier: "gold" }, { order: "balance", found: 50_000 })
    expect(gold?.values).toEqual(["gold", 2_000, 20, 0])
    expect(more).toEqual([])
    const [, few] = await asked({ tier: "gold" }, { order: "balance", found: 500 })
    expect(few?.values).toEqual(["gold", 20, 0])
  })
})
