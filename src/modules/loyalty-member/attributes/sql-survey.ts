/** How old a member's values may grow, and when each was last given or confirmed. */
export const SURVEY_SQL = [
  `alter table loyalty_member_attribute
    add column if not exists ask_again_after_days integer null check (ask_again_after_days > 0);`,
  `comment on column loyalty_member_attribute.ask_again_after_days is 'A value that was confirmed so many days ago is asked for again; null: it never grows old.';`,
  `alter table loyalty_member_attribute_value add column if not exists confirmed_at timestamptz null;`,
  `update loyalty_member_attribute_value set confirmed_at = changed_at where confirmed_at is null;`,
  `alter table loyalty_member_attribute_value
    alter column confirmed_at set default clock_timestamp(), alter column confirmed_at set not null;`,
  `comment on column loyalty_member_attribute_value.confirmed_at is 'When somebody who may change the value last gave it, or sent it back as it was.';`,
] as const
