import type { SqlClient } from "../ledger/sql-client"
import type { MemberFilter } from "./member-conditions"
import { readMemberPage } from "./member-page"

type Statement = Exclude<Parameters<SqlClient["query"]>[0], string>

describe("a list of members", () => {
  const asked = async (filter: MemberFilter): Promise<Statement[]> => {
    const sent: Statement[] = []
    const client = {
      query: (statement: Statement) => {
        sent.push(statement)
        return Promise.resolve({ rows: [{ count: "0" }], rowCount: 1 })
      },
    } as SqlClient
    await readMemberPage(client, filter, { limit: 20, offset: 0 })
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
    const [page, count] = await asked({ tier: "gold" })
    expect([page?.text, count?.text].join()).not.toContain("bonus_account")
    const [rich] = await asked({ tier: "gold", balance_min: 0 as never })
    expect(rich?.text).toContain("join bonus_account a")
    expect(rich?.values).toEqual(["gold", 0, 20, 0])
  })
})
