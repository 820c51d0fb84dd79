import { CHANNELS, CONSENT_SOURCES } from "../../../domain/consents/consent"

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ")

const TABLES = ["loyalty_member_consent", "loyalty_member_consent_wording"] as const

/** Whatever is sent to a member asks it. */
export const MAY_MESSAGE_SQL = [
  `create or replace function loyalty_may_message(of_member text) returns jsonb language sql stable as $$
    select jsonb_object_agg(c.channel, coalesce(latest.is_given and m.status not in ('closed', 'merged'), false))
    from unnest(array[${quoted(CHANNELS)}]) as c(channel)
    left join loyalty_member m on m.id = of_member
    left join lateral (select is_given from loyalty_member_consent
      where member_id = of_member and channel = c.channel
      order by decided_at desc, id desc limit 1) latest on true
  $$;`,
  `comment on function loyalty_may_message is 'Whether each channel may be used for a member; whoever sends anything asks it. No to whatever he has not agreed to, and to a membership that is closed or was merged.';`,
] as const

/** What members have said to being written to, and the words to which they said it. */
export const CONSENT_TABLES_SQL = [
  `create table if not exists loyalty_member_consent_wording (
    channel text not null check (channel in (${quoted(CHANNELS)})),
    version integer not null check (version >= 1),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
    wording text not null check (wording <> ''),
    created_by text null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (channel, version, language)
  );`,
  `comment on table loyalty_member_consent_wording is 'The words in which members are asked for a consent, in each language. Append-only: other words are a new version.';`,

  `create table if not exists loyalty_member_consent (
    id bigint generated always as identity primary key,
    member_id text not null references loyalty_member (id),
    channel text not null check (channel in (${quoted(CHANNELS)})),
    is_given boolean not null,
    wording_version integer null,
    language text null,
    source text not null check (source in (${quoted(CONSENT_SOURCES)})),
    staff_id text null,
    decided_at timestamptz not null default clock_timestamp(),
    recorded_at timestamptz not null default clock_timestamp(),
    constraint loyalty_member_consent_worded foreign key (channel, wording_version, language)
      references loyalty_member_consent_wording (channel, version, language),
    constraint loyalty_member_consent_informed check (
      (wording_version is null) = (language is null) and not (is_given and language is null))
  );`,
  `create index if not exists loyalty_member_consent_latest
    on loyalty_member_consent (member_id, channel, decided_at desc, id desc) include (is_given);`,
  `create unique index if not exists loyalty_member_consent_imported
    on loyalty_member_consent (member_id, channel, decided_at) where source = 'import';`,
  `comment on table loyalty_member_consent is 'Every yes and no of a member to a channel. Append-only: the latest decision counts.';`,
  `comment on column loyalty_member_consent.decided_at is 'When the member said it; an import may be older than what is on record.';`,
  `comment on column loyalty_member_consent.staff_id is 'Staff user or API key who wrote it down; null: the member himself.';`,

  ...TABLES.flatMap((table) => [
    `create or replace trigger ${table}_append_only before update or delete on ${table}
      for each row execute function bonus_refuse_change();`,
    `create or replace trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function bonus_refuse_change();`,
  ]),

  ...MAY_MESSAGE_SQL,
] as const
