import type { Attribute } from "../../../domain/attributes/attribute"
import type { AttributePatch } from "../../../domain/attributes/change-attribute"
import { changeAttribute } from "../../../domain/attributes/change-attribute"
import { assertUsableAttribute } from "../../../domain/attributes/validate-attribute"
import { LoyaltyError } from "../../../domain/errors"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"
import { lockAttribute, readAttributes } from "../reads/attributes"

const ATTRIBUTES_MAX = 200

/** @throws LoyaltyError `attribute_definition_invalid`, `attribute_key_taken` also by an archived field */
export async function createAttribute(attribute: Attribute, pool: ConnectionPool): Promise<void> {
  assertUsableAttribute(attribute)
  await inTransaction(pool, async (client) => {
    const known = await readAttributes(client)
    if (known.length >= ATTRIBUTES_MAX) {
      throw new LoyaltyError(
        "attribute_definition_invalid",
        `key: Keep to ${ATTRIBUTES_MAX} fields; a page with more is filled in by nobody.`,
      )
    }
    if (known.some(({ key }) => key === attribute.key)) {
      throw new LoyaltyError(
        "attribute_key_taken",
        `Another field already has the key "${attribute.key}".`,
      )
    }
    await client.query({
      name: "loyalty_attribute_create",
      text: `insert into loyalty_member_attribute
          (labels, required_at, rules, options, position, seen_by, edited_by, archived_at,
          ask_again_after_days, key, type)
        select ${DEFINITION_SQL}, $10, $11`,
      values: [...definitionValues(attribute), attribute.key, attribute.type],
    })
  })
}

/** @throws LoyaltyError `attribute_not_found`, `attribute_definition_invalid` */
export async function updateAttribute(
  { key, patch }: { readonly key: string; readonly patch: AttributePatch },
  pool: ConnectionPool,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const attribute = changeAttribute(await knownAttribute(client, key), patch)
    assertUsableAttribute(attribute)
    await client.query({
      name: "loyalty_attribute_update",
      text: `update loyalty_member_attribute set (labels, required_at, rules, options, position, seen_by,
          edited_by, archived_at, ask_again_after_days, updated_at) = (select ${DEFINITION_SQL}, clock_timestamp())
        where key = $10`,
      values: [...definitionValues(attribute), key],
    })
  })
}

/**
 * Takes away a field that nobody has a value in.
 * @throws LoyaltyError `attribute_not_found`, `attribute_in_use`
 */
export async function deleteAttribute(key: string, pool: ConnectionPool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await knownAttribute(client, key)
    const { rowCount } = await client.query({
      name: "loyalty_attribute_delete",
      text: `delete from loyalty_member_attribute a where key = $1 and not exists
        (select from loyalty_member_attribute_value v where v.attribute_key = a.key)`,
      values: [key],
    })
    if (rowCount === 1) return
    throw new LoyaltyError(
      "attribute_in_use",
      `Members have values in "${key}". Archive it: then nobody sees it, and the values stay.`,
    )
  })
}

/** In the order of `definitionValues`. */
const DEFINITION_SQL = `$1::jsonb, $2, $3::jsonb, $4::jsonb, $5::integer, $6::text[], $7::text[],
  case when $8::boolean then clock_timestamp() end, $9::integer`

function definitionValues(attribute: Attribute): readonly unknown[] {
  return [
    JSON.stringify(attribute.labels),
    attribute.required_at,
    JSON.stringify(attribute.rules),
    JSON.stringify(attribute.options),
    attribute.position,
    attribute.seen_by,
    attribute.edited_by,
    attribute.is_archived,
    attribute.ask_again_after_days,
  ]
}

async function knownAttribute(client: SqlClient, key: string): Promise<Attribute> {
  const attribute = await lockAttribute(client, key)
  if (attribute) return attribute
  throw new LoyaltyError("attribute_not_found", `There is no field "${key}".`)
}
