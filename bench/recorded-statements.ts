import type { Client } from "@medusajs/framework/pg"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LoyaltyMemberService } from "../src/modules/loyalty-member/service"
import type { Statement } from "./explain"

/** Something that a screen or a till asks of the module, or has it do. */
export type Asked = (service: LoyaltyMemberService) => Promise<unknown>

/** The statements that it really sends; they are answered too. */
export async function statementsOf(client: Client, asked: Asked): Promise<Statement[]> {
  const sent: Statement[] = []
  let settings: string | undefined
  const recording = {
    query: (query: unknown) => {
      if (typeof query === "string") settings = /set local/.test(query) ? query : undefined
      if (isStatement(query)) sent.push({ ...query, ...(settings !== undefined && { settings }) })
      return client.query(query as never)
    },
  }
  const pool = {
    client: {
      acquireConnection: () => Promise.resolve(recording),
      releaseConnection: () => Promise.resolve(),
    },
  }
  await asked(new LoyaltyMemberService({ [ContainerRegistrationKeys.PG_CONNECTION]: pool }))
  return sent
}

/** An estimate of a count reads nothing, and is a plan itself; what begins and ends a transaction has none. */
function isStatement(query: unknown): query is Statement {
  const { text, values } = query as Partial<Statement>
  return typeof text === "string" && values !== undefined && !text.startsWith("explain")
}
