import type { MedusaContainer } from "@medusajs/framework/types"

import type { Instant } from "../../domain/ledger/account"
import type { ProgramTerms } from "../../domain/program/terms"
import type { PastRange } from "../../domain/simulation/past-range"
import type { PastOrderRecord } from "../../modules/loyalty-member/reads/past-orders"
import { memberModule, programModule } from "../shop/modules"

/** So many orders are reckoned at a stretch; then whoever else waits for the shop has his turn. */
const PAGE = 250

/** The orders on record, page by page, as they were placed. */
export async function* pastOrders(
  container: MedusaContainer,
  program_id: string,
  { since, before }: PastRange,
): AsyncGenerator<readonly PastOrderRecord[]> {
  let after: { readonly placed_at: Instant; readonly order_id: string } | null = null
  for (;;) {
    const page: readonly PastOrderRecord[] = await memberModule(container).readPastOrders({
      program_id,
      since,
      before,
      after,
      limit: PAGE,
    })
    yield page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = { placed_at: last.facts.placed_at, order_id: last.order_id }
  }
}

/** Each version is kept in memory, so that a page asks for those that no page before has met. */
export async function termsOfVersions(
  container: MedusaContainer,
  program_id: string,
  page: readonly PastOrderRecord[],
): Promise<ReadonlyMap<number, ProgramTerms>> {
  const versions = [...new Set(page.map(({ program_version }) => program_version))]
  const programs = programModule(container)
  return new Map(
    await Promise.all(
      versions.map(
        async (version) => [version, await programs.retrieveTerms(program_id, version)] as const,
      ),
    ),
  )
}
