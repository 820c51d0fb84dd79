/**
 * What the overview of a program counts. Entries come nearly in the order of their moments, so that a few pages of
 * an index of blocks find a month of them, and an insert hardly feels it.
 */
export const OVERVIEW_SQL = [
  `create index if not exists loyalty_member_program_status on loyalty_member (program_id, status, joined_at desc, id);`,
  `create index if not exists loyalty_card_program_status on loyalty_card (program_id, status, expires_at);`,
  `create index if not exists bonus_entry_occurred on bonus_entry using brin (occurred_at) with (pages_per_range = 32);`,
] as const
