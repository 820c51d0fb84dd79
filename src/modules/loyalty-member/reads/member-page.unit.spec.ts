import type { SqlClient } from "../ledger/sql-client"
import type { MemberFilter } from "./member-conditions"
import type { MemberOrder } from "./member-page"
import { readMemberPage } from "./member-page"

/** What an index is followed of; what few are sorted by is looked up as it is now. */
const LISTING = "loyalty_member_listing l"

type Statement = Exclude<Parameters<SqlClient["query"]>[0], string>

describe("a list of members", () => {
  /** @param found how many fit, and as many ids on the page */
  const asked = async (
    filter: MemberFilter,
    { order = "-joined_at", found = 0 }: { order?: MemberOrder; found?: number } = {},
  ): Promise<Statement[]> => {
    const sent: Statement[] = []
    const client = {
      query: (statement: Statement | string) => {
        if (typeof statement !== "string") sent.push(statement)
        const ids = Array.from({ length: Math.min(found, 20) }, () => "lmem_1")
        const text = typeof statement === "string" ? statement : statement.text
        const rows = /count\(/.test(text)
          ? [{ count: String(found), ids: found > 10_000 ? null : ids }]
          : /^explain/.test(text)
            ? [{ "QUERY PLAN": [{ Plan: { "Plan Rows": found } }] }]
            : ids.map((id) => ({ id }))
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
    const [few, many] = [await asked(filter), await asked(filter, { found: 50_000 })]
    expect([few.length, many.length]).toEqual([1, 3])
    // A name would make it a prepared statement, of which PostgreSQL keeps one plan for all values.
    for (const statement of [...few, ...many]) expect(statement).not.toHaveProperty("name")
  })

  it("asks the listing only where something of it is asked for", async () => {
    const gold = await asked({ tier: "gold" }, { found: 50_000 })
    expect(gold.map(({ text }) => text).join()).not.toContain(LISTING)
    const [rich] = await asked({ tier: "gold", balance_min: 0 as never })
    expect(rich?.text).toContain("l.available >= $2")
    expect(rich?.values).toEqual(["gold", 0, 20, 0])
  })

  it("follows the listing in the order of balances only where many fit", async () => {
    const filter = { program_id: "lprog_1" }
    const [count, page, estimate] = await asked(filter, { order: "-balance", found: 50_000 })
    expect([count?.text, estimate?.text].join()).not.toContain(LISTING)
    expect(page?.text).toMatch(/l\.program_id = \$1\s+order by l\.available desc, m\.id asc/)
    expect(page?.values).toEqual(["lprog_1", 20, 20, 0])
    const few = await asked(filter, { order: "-balance", found: 500 })
    expect(few.map(({ text }) => text).join()).not.toContain(LISTING)
  })
})
