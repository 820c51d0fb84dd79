import { CARD_ACTIONS } from "../../../domain/cards/card-state"
import { CONSENT_SOURCES } from "../../../domain/consents/consent"
import { MEMBER_ACTIONS, MEMBER_STATUSES } from "../../../domain/members/member-state"

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ")

/** A CHECK that names words is put in the place of the one that knew fewer of them. */
function wordsOf(table: string, column: string, words: readonly string[]): string[] {
  const name = `${table}_${column}_check`
  return [
    `alter table ${table} drop constraint if exists ${name};`,
    `alter table ${table} add constraint ${name} check (${column} in (${quoted(words)}));`,
  ]
}

/** Two records of one person that have become one: who lives on, and what was carried over. */
export const MERGE_TABLES_SQL = [
  ...wordsOf("loyalty_member", "status", MEMBER_STATUSES),
  `alter table loyalty_member add column if not exists merged_into text null references loyalty_member (id);`,
  `alter table loyalty_member drop constraint if exists loyalty_member_merged;`,
  `alter table loyalty_member add constraint loyalty_member_merged
    check ((status = 'merged') = (merged_into is not null) and merged_into <> id);`,
  `create index if not exists loyalty_member_merged_into on loyalty_member (merged_into) where merged_into is not null;`,
  `comment on column loyalty_member.merged_into is 'The membership that lives on in its place, at the end of all merges: one step and never two.';`,

  `alter table bonus_account add column if not exists merged_into text null references bonus_account (id);`,
  `create index if not exists bonus_account_merged_into on bonus_account (merged_into) where merged_into is not null;`,
  `comment on column bonus_account.merged_into is 'The account to which everything on this one was carried over. Nothing stays here.';`,

  `alter table bonus_lot
    add column if not exists origin_account_id text null,
    add column if not exists origin_lot_seq bigint null;`,
  `alter table bonus_lot drop constraint if exists bonus_lot_origin_whole;`,
  `alter table bonus_lot add constraint bonus_lot_origin_whole
    check ((origin_account_id is null) = (origin_lot_seq is null) and origin_account_id <> account_id);`,
  `create index if not exists bonus_lot_origin on bonus_lot (origin_account_id, origin_lot_seq)
    where origin_account_id is not null;`,
  `comment on column bonus_lot.origin_account_id is 'Of carried-over bonuses: the account, and with origin_lot_seq the lot, in which they were earned.';`,

  `alter table bonus_order add column if not exists books_account_id text null;`,
  `comment on column bonus_order.books_account_id is 'The account on which the order''s entries stand, where it was merged into account_id; null: account_id itself.';`,

  `alter table loyalty_member_history add column if not exists other_member_id text null;`,
  ...wordsOf("loyalty_member_history", "action", ["invite", ...MEMBER_ACTIONS, "merge"]),
  `comment on column loyalty_member_history.other_member_id is 'The other one of two that were merged.';`,
  ...wordsOf("loyalty_card_history", "action", ["register", ...CARD_ACTIONS, "merge"]),
  ...wordsOf("loyalty_member_tier_change", "cause", [
    "purchase",
    "period_end",
    "schedule",
    "by_hand",
    "merge",
  ]),
  ...wordsOf("loyalty_member_consent", "source", CONSENT_SOURCES),

  `create table if not exists loyalty_member_merge (
    merged_member_id text primary key references loyalty_member (id),
    member_id text not null references loyalty_member (id),
    idempotency_key text null,
    actor_id text null,
    reason text null,
    merged_at timestamptz not null default clock_timestamp(),
    check (merged_member_id <> member_id)
  );`,
  `create unique index if not exists loyalty_member_merge_key on loyalty_member_merge (idempotency_key)
    where idempotency_key is not null;`,
  `create or replace trigger loyalty_member_merge_append_only before update or delete on loyalty_member_merge
    for each row execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_member_merge_no_truncate before truncate on loyalty_member_merge
    for each statement execute function bonus_refuse_change();`,
  `comment on table loyalty_member_merge is 'Who was merged into whom, by whom and why; a membership is merged once.';`,
] as const
