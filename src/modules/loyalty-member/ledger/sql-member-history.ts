/** What became of each membership. Here, since a purchase counts by how the membership stood at its moment. */
export const MEMBER_HISTORY_SQL = [
  `create table if not exists loyalty_member_history (
    member_id text not null,
    seq integer not null,
    action text not null check (action in ('invite', 'join', 'suspend', 'close', 'reopen')),
    from_status text null,
    to_status text not null,
    actor_id text null,
    reason text null,
    happened_at timestamptz not null default clock_timestamp(),
    primary key (member_id, seq),
    check ((seq = 1) = (from_status is null))
  );`,
  `comment on table loyalty_member_history is 'Every change of a membership''s status: who, when, why. Written with the change, never altered.';`,
  `comment on column loyalty_member_history.actor_id is 'Null where the member did it himself.';`,
  `insert into loyalty_member_history (member_id, seq, action, to_status, happened_at)
    select id, 1, case status when 'invited' then 'invite' else 'join' end, status, joined_at
    from loyalty_member on conflict do nothing;`,
  `create or replace trigger loyalty_member_history_append_only before update or delete on loyalty_member_history
    for each row execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_member_history_no_truncate before truncate on loyalty_member_history
    for each statement execute function bonus_refuse_change();`,
] as const
