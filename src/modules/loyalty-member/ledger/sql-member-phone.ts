/** A member is known by his phone number as well as by a card. */
export const MEMBER_PHONE_SQL = [
  `alter table loyalty_member add column if not exists phone text null check (phone ~ '^[+][1-9][0-9]{4,14}$');`,
  `create unique index if not exists loyalty_member_phone on loyalty_member (phone, program_id) where phone is not null;`,
  `comment on column loyalty_member.phone is 'As normalizePhone writes it: +48600100200. Of one member in a program at most.';`,
] as const

/** Whoever is looked for by his number is seldom asked for his country: the last digits find him. */
export const MEMBER_PHONE_ENDINGS_SQL = [
  `create index if not exists loyalty_member_phone_ending on loyalty_member (reverse(phone) text_pattern_ops) where phone is not null;`,
] as const
