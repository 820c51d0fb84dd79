import type { AttributeFilter } from "../../../domain/attributes/attribute-filter"
import type { KeptAs } from "../../../domain/attributes/kept-values"

const TYPE_IN_SQL: Readonly<Record<KeptAs, string>> = {
  text: "text",
  long_text: "text",
  number: "numeric",
  date: "date",
  yes_no: "boolean",
}

interface Condition {
  readonly sql: string
  readonly values: readonly unknown[]
}

/**
 * Conditions on `m.id` of a member, one for each field, by the index that belongs to the field's type.
 * @param parameters that the statement has already
 */
export function membersByAttributes(
  filters: readonly AttributeFilter[],
  parameters: number,
): Condition {
  return filters.reduce<Condition>(
    ({ sql, values }, filter) => {
      const next = conditionOf(filter, parameters + values.length)
      return { sql: `${sql} and m.id in (${next.sql})`, values: [...values, ...next.values] }
    },
    { sql: "", values: [] },
  )
}

function conditionOf(filter: AttributeFilter, before: number): Condition {
  const { key, kept_as } = filter
  const column = `v.${kept_as}_value`
  const type = TYPE_IN_SQL[kept_as]
  const [at, first, second] = [before + 1, before + 2, before + 3]
  const of_field = `select v.member_id from loyalty_member_attribute_value v
    where v.attribute_key = $${at}`
  if ("any_of" in filter) {
    const [value, ...others] = filter.any_of
    // Of one value the index has the members in order, and a page or a count ends where it is full.
    return others.length === 0
      ? { sql: `${of_field} and ${column} = $${first}::${type}`, values: [key, value] }
      : {
          sql: `${of_field} and ${column} = any($${first}::${type}[])`,
          values: [key, filter.any_of],
        }
  }
  const from = filter.from === null ? [] : [[`${column} >= $${first}::${type}`, filter.from]]
  const last = filter.from === null ? first : second
  const to = filter.to === null ? [] : [[`${column} <= $${last}::${type}`, filter.to]]
  const ends = [[`${column} is not null`], ...from, ...to]
  return {
    sql: [of_field, ...ends.map(([condition]) => condition)].join(" and "),
    values: [key, ...ends.flatMap(([, value]) => (value === undefined ? [] : [value]))],
  }
}
