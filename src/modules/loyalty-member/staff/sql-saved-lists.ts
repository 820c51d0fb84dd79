/** Lists of the admin that users want to find again. */
export const SAVED_LISTS_SQL = [
  `create table if not exists loyalty_staff_saved_list (
    user_id text not null check (user_id <> ''),
    page text not null,
    name text not null check (length(name) between 1 and 100),
    query text not null check (length(query) <= 2000),
    saved_at timestamptz not null default clock_timestamp(),
    primary key (user_id, page, name)
  );`,
  `comment on table loyalty_staff_saved_list is 'Filters and order of a list under a name of the user''s own. Nobody else sees it.';`,
  `comment on column loyalty_staff_saved_list.user_id is 'Staff user or API key.';`,
  `comment on column loyalty_staff_saved_list.page is 'Of the admin: members.';`,
  `comment on column loyalty_staff_saved_list.query is 'What stands behind the question mark of the page''s address.';`,
] as const
