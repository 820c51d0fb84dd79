/** Lists of members, newest first, in every program or of one status: a page walks an index, however many there are. */
export const MEMBER_LISTS_SQL = [
  `create index if not exists loyalty_member_joined on loyalty_member (joined_at desc, id);`,
  `create index if not exists loyalty_member_status on loyalty_member (status, joined_at desc, id);`,
] as const
