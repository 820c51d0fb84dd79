import type { SqlClient } from "../ledger/sql-client"
import type { MemberFilter } from "./members"
import { readMemberPage } from "./members"

describe("a list of members", () => {
  it.each<[string, MemberFilter]>([
    ["everybody", {}],
    ["the memberships of one customer", { customer_ids: ["cus_1"] }],
    ["those with a field", { attributes: [{ key: "size", kept_as: "text", any_of: ["m"] }] }],
  ])("of %s is planned for its own filter, and for no other one", async (_whom, filter) => {
    const sent: Parameters<SqlClient["query"]>[0][] = []
    const client = {
      query: (statement: (typeof sent)[number]) => {
        sent.push(statement)
        return Promise.resolve({ rows: [{ id: null, count: "0" }], rowCount: 1 })
      },
    } as SqlClient
    const page = await readMemberPage(client, filter, { limit: 20, offset: 0 })
    expect(page).toEqual({ member_ids: [], count: 0 })
    expect(sent).toHaveLength(1)
    // A name would make it a prepared statement, of which PostgreSQL keeps one plan for all values.
    expect(sent[0]).not.toHaveProperty("name")
  })
})
