import { STAFF_ROLES } from "../../../domain/staff/staff-role"

const ROLES = STAFF_ROLES.map((role) => `'${role}'`).join(", ")

/** Who works as what. */
export const STAFF_TABLES_SQL = [
  `create table if not exists loyalty_staff_role_change (
    id bigint generated always as identity primary key,
    user_id text not null check (user_id <> ''),
    role text null check (role in (${ROLES})),
    changed_by text null,
    changed_at timestamptz not null default clock_timestamp()
  );`,
  `create index if not exists loyalty_staff_role_change_latest
    on loyalty_staff_role_change (user_id, id desc) include (role);`,
  `comment on table loyalty_staff_role_change is 'Every role that a user of the shop was given, or that was taken from him. Append-only: the latest row of a user counts.';`,
  `comment on column loyalty_staff_role_change.role is 'Null: the role was taken away, and he works as whoever has none.';`,
  `comment on column loyalty_staff_role_change.changed_by is 'Staff user or API key.';`,
  `create or replace trigger loyalty_staff_role_change_append_only before update or delete on loyalty_staff_role_change
    for each row execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_staff_role_change_no_truncate before truncate on loyalty_staff_role_change
    for each statement execute function bonus_refuse_change();`,
] as const
