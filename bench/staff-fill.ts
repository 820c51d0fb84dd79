import { withClient } from "../integration-tests/fixtures/ledger/ledger-database"

/** What staff did in the last months: twenty people at half a million members, one in fifty things refused. */
export async function fillAudit(database_url: string, entries: number): Promise<void> {
  await withClient(database_url, async (client) => {
    await client.query(AUDIT, [entries])
    await client.query(ROLES)
    await client.query("vacuum analyze loyalty_staff_audit, loyalty_staff_role_change")
  })
}

const AUDIT = `insert into loyalty_staff_audit
    (actor_id, role, action, route, object_id, begun_at, outcome, code, ended_at)
  select 'user_' || n % 20, 'cashier', case when n % 100 = 0 then 'adjust_balances' else 'look_up' end,
    'GET /members/:id', 'lmem_' || n, at, case when n % 50 = 0 then 'refused' else 'done' end,
    case when n % 50 = 0 then 'forbidden_for_role' end, at
  from generate_series(1, $1::integer) n
  cross join lateral (select now() - interval '90 days' + n * interval '15 seconds' as at) began`

const ROLES = `insert into loyalty_staff_role_change (user_id, role)
  select 'user_' || n, case n when 0 then 'manager' else 'cashier' end from generate_series(0, 19) n`
