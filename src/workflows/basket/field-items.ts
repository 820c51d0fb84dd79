/** The items of a member's field, from its values `v` as texts, as rules compare them. */
export const FIELD_ITEMS_SQL = `jsonb_agg(coalesce(v.text_value, trim_scale(v.number_value)::text,
  to_char(v.date_value, 'YYYY-MM-DD'), v.yes_no_value::text) order by v.place)`

/** Values `v` that rules can ask for: of a field `a` that is in use, and not of a long text. */
export const FIELD_VALUES_SQL = `loyalty_member_attribute_value v
  join loyalty_member_attribute a on a.key = v.attribute_key and a.archived_at is null
    and v.kept_as <> 'long_text'`
