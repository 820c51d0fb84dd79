import type { MedusaContainer } from "@medusajs/framework/types"

import type { PersonNames } from "../../domain/till/person-hints"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

/** What a cashier is told of a customer. */
export interface Person extends PersonNames {
  readonly id: string
  /** False for somebody who has bought as a guest, or got his card at a counter. */
  readonly has_account: boolean
}

/** Of Medusa's `customer`. */
export const PERSON_COLUMNS = "id, first_name, last_name, has_account"

const PEOPLE: PreparedSql = {
  name: "loyalty_read_people",
  text: `select ${PERSON_COLUMNS} from customer
    where id = any($1::text[]) and deleted_at is null`,
}

/** By their ids; who was deleted is not in it. */
export async function readPeople(
  container: MedusaContainer,
  customer_ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const people = await sqlRows<Person>(container, PEOPLE, [customer_ids])
  return new Map(people.map((person) => [person.id, person]))
}
