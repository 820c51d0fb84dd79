import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { SqlClient } from "../../../src/modules/loyalty-member/ledger/sql-client"
import type { ProgramWithTerms } from "../../../src/modules/loyalty-program/types"
import { memberModule } from "../../../src/workflows/shop/modules"
import { cardNumber } from "../card-number"
import { MEMBER_PASSWORD } from "../logins"
import { insertRows } from "./insert-rows"
import type { PlannedMember } from "./plan-year"

/** Customers with an address and a login, each of them a member with a card. */
export async function createMembers(
  container: MedusaContainer,
  client: SqlClient,
  program: ProgramWithTerms,
  members: readonly PlannedMember[],
): Promise<void> {
  await createCustomers(client, members)
  await createLogins(container, client, members)
  const loyalty = memberModule(container)
  await loyalty.joinMembers(
    members.map(({ member_id, account_id, customer_id, joined_at }) => ({
      member_id,
      account_id,
      customer_id,
      program_id: program.id,
      tier: program.terms.tiers[0]?.handle ?? null,
      joined_at: new Date(joined_at),
    })),
  )
  for (const [index, { card_id, member_id, joined_at }] of members.entries()) {
    await loyalty.cards.issueCard({
      card_id,
      holder: { member_id },
      time_zone: program.terms.time_zone,
      program_id: program.id,
      number: cardNumber(index + 1),
      issued_by: null,
      issued_at: new Date(joined_at),
    })
  }
}

async function createCustomers(
  client: SqlClient,
  members: readonly PlannedMember[],
): Promise<void> {
  const customers = members.map(({ customer_id, joined_at, person }) => ({
    id: customer_id,
    email: person.email,
    first_name: person.first_name,
    last_name: person.last_name,
    phone: person.phone,
    has_account: true,
    created_at: new Date(joined_at),
  }))
  const addresses = members.map(({ customer_id, joined_at, person }) => ({
    id: customer_id.replace("cus_", "cuaddr_"),
    customer_id,
    address_name: "Home",
    is_default_shipping: true,
    is_default_billing: true,
    first_name: person.first_name,
    last_name: person.last_name,
    address_1: person.street,
    city: person.city,
    postal_code: person.postal_code,
    country_code: person.region.country_code,
    phone: person.phone,
    created_at: new Date(joined_at),
  }))
  await insertRows(client, "customer", customers)
  await insertRows(client, "customer_address", addresses)
}

/** One password for all; it is hashed once, for hashing is slow on purpose. */
async function createLogins(
  container: MedusaContainer,
  client: SqlClient,
  members: readonly PlannedMember[],
): Promise<void> {
  const provider_metadata = { password: await hashedPassword(container) }
  const identities = members.map(({ customer_id }) => ({
    id: customer_id.replace("cus_", "authid_"),
    app_metadata: { customer_id },
  }))
  const logins = members.map(({ customer_id, person }) => ({
    id: customer_id.replace("cus_", "provid_"),
    entity_id: person.email,
    provider: "emailpass",
    auth_identity_id: customer_id.replace("cus_", "authid_"),
    provider_metadata,
  }))
  await insertRows(client, "auth_identity", identities)
  await insertRows(client, "provider_identity", logins)
}

async function hashedPassword(container: MedusaContainer): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", {
    body: { email: "password@example.com", password: MEMBER_PASSWORD },
  })
  const [identity] = await auth.listProviderIdentities({ auth_identity_id: authIdentity?.id })
  await auth.deleteAuthIdentities([authIdentity?.id ?? ""])
  const password = identity?.provider_metadata?.password
  if (typeof password !== "string") throw new Error("Medusa has made no password.")
  return password
}
