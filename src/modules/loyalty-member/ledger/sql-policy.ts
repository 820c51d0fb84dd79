/** What the rules about members ask of the ledger beside balances. */
export const SPENT_IN_PERIOD_SQL = [
  `create index if not exists bonus_entry_captured on bonus_entry (account_id, occurred_at) where kind = 'capture';`,
] as const
