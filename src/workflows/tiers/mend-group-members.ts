import type { MedusaContainer } from "@medusajs/framework/types"
import { linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"

import { EVERY_MEMBER } from "../../domain/tiers/tier-groups"
import { programModule } from "../shop/modules"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

const BATCH = 500
const BATCHES_MAX = 2_000

interface Misplaced {
  readonly group_id: string
  readonly customer_id: string
  readonly what: "add" | "remove"
}

/**
 * Who is in a group and does not belong there, and who is missing: the difference of two sets, in one
 * statement (see docs/adr/0016-customer-groups-are-a-mirror.md). A guest's customer or a deleted one is
 * in no group; a customer whose membership was merged is where the one that lives on belongs.
 */
const MISPLACED: PreparedSql = {
  name: "loyalty_misplaced_in_groups",
  text: `with groups as (
      select * from jsonb_to_recordset($2::jsonb) as g(tier text, group_id text)
    ), wanted as (
      select g.group_id, own.customer_id from loyalty_member own
      join loyalty_member m on m.id = coalesce(own.merged_into, own.id)
      join groups g on g.tier = m.tier or g.tier = '${EVERY_MEMBER}'
      join customer c on c.id = own.customer_id and c.deleted_at is null
      where own.program_id = $1 and m.status = 'active' and ($3::text[] is null or own.customer_id = any($3))
    ), present as (
      select x.customer_group_id as group_id, x.customer_id from customer_group_customer x
      join groups g on g.group_id = x.customer_group_id
      where x.deleted_at is null and ($3::text[] is null or x.customer_id = any($3))
    )
    (select 'add' as what, group_id, customer_id from (select * from wanted except select * from present) missing
      limit $4)
    union all
    (select 'remove', group_id, customer_id from (select * from present except select * from wanted) surplus
      limit $4)`,
}

/** Puts a program's members, or some customers of them, into the groups in which they belong. */
export async function mendGroupMembers(
  container: MedusaContainer,
  program_id: string,
  customer_ids: readonly string[] | null = null,
): Promise<void> {
  const known = await programModule(container).listTierGroups(program_id)
  if (known.length === 0) return
  const groups = JSON.stringify(
    known.map(({ tier, customer_group_id }) => ({ tier, group_id: customer_group_id })),
  )
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const values = [program_id, groups, customer_ids, BATCH]
    const misplaced = await sqlRows<Misplaced>(container, MISPLACED, values)
    if (misplaced.length === 0) return
    for (const { customer_group_id: id } of known) {
      const add = customersOf(misplaced, id, "add")
      const remove = customersOf(misplaced, id, "remove")
      if (add.length + remove.length === 0) continue
      await linkCustomersToCustomerGroupWorkflow(container).run({ input: { id, add, remove } })
    }
  }
}

function customersOf(
  misplaced: readonly Misplaced[],
  group_id: string,
  what: Misplaced["what"],
): string[] {
  return misplaced
    .filter((one) => one.group_id === group_id && one.what === what)
    .map(({ customer_id }) => customer_id)
}
