import { Client } from "@medusajs/framework/pg"

import { ADMIN_LOGIN, MEMBER_PASSWORD } from "./logins"
import { grouped } from "./progress"

interface Contents {
  readonly members: string
  readonly orders: string
  readonly products: string
  readonly email: string
  readonly key: string
}

/** Where to look around now, with which logins, and how to stop. */
export async function tellWhere(url: string, database: string): Promise<void> {
  const { members, orders, products, email, key } = await contentsOf(database)
  const counted = [
    `${members} members`,
    `${grouped(Number(orders))} orders`,
    `${products} products`,
  ]
  const lines = [
    ["Admin", `${url}/app`],
    ["Login", `${ADMIN_LOGIN.email}   ${ADMIN_LOGIN.password}`],
    ["A member", `${email}   ${MEMBER_PASSWORD}`],
    ["Store API", `${url}/store   x-publishable-api-key: ${key}`],
    ["In the shop", counted.join(", ")],
    ["To stop", "Ctrl-C; the shop is kept for the next start"],
  ] as const
  console.log()
  for (const [title, text] of lines) console.log(`  ${title.padEnd(13)}${text}`)
}

/** The member shown is the one with the most bonuses. */
async function contentsOf(database: string): Promise<Contents> {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    const { rows } = await client.query<Contents>(`select
      (select count(*) from loyalty_member) as members,
      (select count(*) from "order") as orders,
      (select count(*) from product) as products,
      (select token from api_key where type = 'publishable' and title = 'Web shop') as key,
      (select c.email from bonus_account a join loyalty_member m on m.id = a.member_id
        join customer c on c.id = m.customer_id order by a.available desc limit 1) as email`)
    return rows[0] as Contents
  } finally {
    await client.end()
  }
}
