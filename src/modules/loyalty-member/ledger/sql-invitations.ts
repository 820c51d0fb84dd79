/** Codes for programs by invitation. Here and not beside the programs, since a use and its member are one commit. */
export const INVITATIONS_SQL = [
  `create table if not exists loyalty_member_invitation (
    id text primary key,
    program_id text not null,
    batch_id text not null,
    code text not null,
    uses_max integer not null check (uses_max >= 1),
    uses integer not null default 0,
    expires_at timestamptz null,
    note text null,
    created_by text null,
    created_at timestamptz not null default clock_timestamp(),
    withdrawn_at timestamptz null,
    constraint loyalty_member_invitation_uses check (uses between 0 and uses_max)
  );`,
  `create unique index if not exists loyalty_member_invitation_code on loyalty_member_invitation (code);`,
  `create index if not exists loyalty_member_invitation_program
    on loyalty_member_invitation (program_id, created_at desc, id);`,
  `alter table loyalty_member add column if not exists invitation_id text null
    references loyalty_member_invitation (id);`,
  `comment on table loyalty_member_invitation is 'A code with which so many customers may join a program by invitation.';`,
  `comment on column loyalty_member_invitation.code is 'As invitationCode writes it; unique for ever.';`,
  `comment on column loyalty_member_invitation.expires_at is 'First instant at which nobody joins with it any more; null: no end.';`,
  `comment on column loyalty_member.invitation_id is 'The code with which the member joined; null: without one.';`,
] as const
