import { hash } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { ImportRow } from "../../domain/member-import/import-row"
import type { ImportCustomers } from "../../modules/loyalty-member/operations/import-chunk"

/** Of an id, after `cus_`. */
const ID_LENGTH = 26

/**
 * The customers of an import. They are made by Medusa's module and not by its workflow, whose event would have every
 * mail and subscriber of the shop greet people who have been customers for years.
 */
export function shopCustomers(container: MedusaContainer): ImportCustomers {
  return {
    find: (import_id, rows) => findCustomers(container, import_id, rows),
    make: (import_id, rows) => makeCustomers(container, import_id, rows),
  }
}

/**
 * Customers by the lines of the rows: by e-mail address, an account before a guest's record, else by the id that the
 * row would have given them.
 */
async function findCustomers(
  container: MedusaContainer,
  import_id: string,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<number, string>> {
  const by_email = await customersByEmail(container, rows)
  const ids = new Map(rows.map(({ line }) => [line, idOfLine(import_id, line)]))
  const made = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [...ids.values()] }, { select: ["id"], take: rows.length })
  const made_ids = new Set(made.map(({ id }) => id))
  return new Map(
    rows.flatMap(({ line, email }) => {
      const own_id = ids.get(line) ?? ""
      const id = by_email.get(email ?? "") ?? (made_ids.has(own_id) ? own_id : undefined)
      return id === undefined ? [] : [[line, id] as const]
    }),
  )
}

/** By the line of each row whose e-mail address a customer has. */
export async function customersOfRows(
  container: MedusaContainer,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<number, string>> {
  const by_email = await customersByEmail(container, rows)
  return new Map(
    rows.flatMap(({ line, email }) => {
      const id = by_email.get(email ?? "")
      return id === undefined ? [] : [[line, id] as const]
    }),
  )
}

async function customersByEmail(
  container: MedusaContainer,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<string, string>> {
  const emails = rows.flatMap(({ email }) => email ?? [])
  if (emails.length === 0) return new Map()
  const customers = await container.resolve(Modules.CUSTOMER).listCustomers(
    { email: emails },
    // One account and one guest's record at most.
    { select: ["id", "email", "has_account"], take: 2 * emails.length },
  )
  const accounts_last = [...customers].sort(
    (one, other) => Number(one.has_account) - Number(other.has_account),
  )
  return new Map(accounts_last.map(({ id, email }) => [email ?? "", id]))
}

async function makeCustomers(
  container: MedusaContainer,
  import_id: string,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ line }) => idOfLine(import_id, line))
  await container.resolve(Modules.CUSTOMER).createCustomers(
    rows.map(({ email, phone, first_name, last_name }, index) => ({
      // Medusa takes it, as of any entity of its own; its types leave it out.
      id: ids[index],
      email,
      phone,
      first_name,
      last_name,
    })) as unknown as { email: string }[],
  )
  return new Map(rows.map(({ line }, index) => [line, ids[index] ?? ""]))
}

/** The same line of the same import is the same customer, whoever was broken off while making him. */
function idOfLine(import_id: string, line: number): string {
  const digest = hash("sha256", `${import_id}:${line}`).slice(0, ID_LENGTH)
  return `cus_${digest.toUpperCase()}`
}
