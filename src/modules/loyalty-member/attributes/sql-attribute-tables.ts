import { ATTRIBUTE_SIDES, ATTRIBUTE_TYPES, REQUIRED_AT } from "../../../domain/attributes/attribute"
import { KEPT_AS } from "../../../domain/attributes/kept-values"

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ")

const KEPT_AS_SQL = `case type ${Object.entries(KEPT_AS)
  .map(([type, kept_as]) => `when '${type}' then '${kept_as}'`)
  .join(" ")} end`

const INDEXED = ["text", "number", "date", "yes_no"] as const

const SIDES_SQL = `array[${quoted(ATTRIBUTE_SIDES)}]`

/** Customer fields that the merchant defines, and what members have in them. */
export const ATTRIBUTE_TABLES_SQL = [
  `create table if not exists loyalty_member_attribute (
    key text primary key check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    type text not null check (type in (${quoted(ATTRIBUTE_TYPES)})),
    kept_as text not null generated always as (${KEPT_AS_SQL}) stored,
    labels jsonb not null check (jsonb_typeof(labels) = 'object' and labels <> '{}'),
    required_at text not null default 'never' check (required_at in (${quoted(REQUIRED_AT)})),
    rules jsonb not null default '{}' check (jsonb_typeof(rules) = 'object'),
    options jsonb not null default '[]' check (jsonb_typeof(options) = 'array'),
    position integer not null default 0,
    seen_by text[] not null check (seen_by <@ ${SIDES_SQL}),
    edited_by text[] not null,
    archived_at timestamptz null,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    constraint loyalty_member_attribute_edited_by_who_sees check (edited_by <@ seen_by),
    constraint loyalty_member_attribute_kept_as unique (key, kept_as)
  );`,
  `comment on table loyalty_member_attribute is 'A customer field that the merchant defines.';`,
  `comment on column loyalty_member_attribute.key is 'Its name in every request; never changed.';`,
  `comment on column loyalty_member_attribute.kept_as is 'The column of loyalty_member_attribute_value that holds values of this type.';`,
  `comment on column loyalty_member_attribute.archived_at is 'Since when nobody sees or fills in the field; null: it is in use. Values stay.';`,

  `create table if not exists loyalty_member_attribute_value (
    member_id text not null references loyalty_member (id),
    attribute_key text not null,
    place integer not null check (place >= 0),
    kept_as text not null,
    text_value text null,
    long_text_value text null,
    number_value numeric null,
    date_value date null,
    yes_no_value boolean null,
    changed_by text null,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (member_id, attribute_key, place),
    constraint loyalty_member_attribute_value_of_its_type foreign key (attribute_key, kept_as)
      references loyalty_member_attribute (key, kept_as),
    constraint loyalty_member_attribute_value_typed check (
      num_nonnulls(text_value, long_text_value, number_value, date_value, yes_no_value) = 1
      and case kept_as when 'text' then text_value is not null
        when 'long_text' then long_text_value is not null
        when 'number' then number_value is not null
        when 'date' then date_value is not null
        when 'yes_no' then yes_no_value is not null else false end)
  );`,
  ...INDEXED.map(
    (kept_as) => `create index if not exists loyalty_member_attribute_value_${kept_as}
      on loyalty_member_attribute_value (attribute_key, ${kept_as}_value, member_id)
      where ${kept_as}_value is not null;`,
  ),
  `comment on table loyalty_member_attribute_value is 'A value of a member''s field; a list has a row for each item.';`,
  `comment on column loyalty_member_attribute_value.place is 'Of the item in its list, from 0; 0 for a single value.';`,
  `comment on column loyalty_member_attribute_value.changed_by is 'Staff user or API key; null: the member.';`,

  `alter table loyalty_member add column if not exists next_survey_on date null;`,
  `create index if not exists loyalty_member_survey on loyalty_member (program_id, next_survey_on)
    where next_survey_on is not null;`,
  `comment on column loyalty_member.next_survey_on is 'From this day on the till asks for the member''s fields again; null: it does not.';`,
] as const
