import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ConnectionPool } from "../../../src/modules/loyalty-member/ledger/database"
import { withConnection } from "../../../src/modules/loyalty-member/ledger/database"
import { grouped, tellTime } from "../progress"
import { CATEGORIES } from "./catalog"
import { checkBooks } from "./check-books"
import { createAdmin } from "./create-admin"
import { createDelivery } from "./create-delivery"
import { createMembers } from "./create-members"
import { createProducts } from "./create-products"
import { createBeanClub } from "./create-program"
import { createShop } from "./create-shop"
import { planYear } from "./plan-year"
import { playYear } from "./play-year"
import { REGIONS } from "./regions"
import { writeOrders } from "./write-orders"

/** Fills an empty database with a living shop. Run by `medusa exec`. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const pool = container.resolve<ConnectionPool>(ContainerRegistrationKeys.PG_CONNECTION)
  const { shop, delivery, variants } = await tellTime(
    ({ products }) =>
      `${products} products in ${Object.keys(CATEGORIES).length} categories, ${REGIONS.length} countries`,
    async () => {
      const shop = await createShop(container)
      const delivery = await createDelivery(container, shop)
      const variants = await createProducts(container, shop, delivery)
      await createAdmin(container)
      const products = new Set(variants.map((variant) => variant.product_id)).size
      return { shop, delivery, variants, products }
    },
  )
  const year = planYear(Date.now(), shop, variants)
  const program = await tellTime(`${year.members.length} members with cards`, async () => {
    const program = await createBeanClub(container)
    await withConnection(pool, (client) => createMembers(container, client, program, year.members))
    return program
  })
  const orders = await tellTime(
    `A year of ${grouped(year.orders.length)} orders, earned and spent day by day`,
    () => playYear(container, program, shop, year),
  )
  await tellTime("The orders, their payments, parcels and returns", () =>
    withConnection(pool, (client) => writeOrders(client, orders, delivery)),
  )
  await tellTime(
    (checked) => `The ledger's laws hold; ${checked} orders read again change nothing`,
    () => checkBooks(container, orders),
  )
}
