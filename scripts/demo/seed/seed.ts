import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { memberModule } from "../../../src/workflows/basket/modules"
import type { ConnectionPool } from "../../../src/modules/loyalty-member/ledger/database"
import { withConnection } from "../../../src/modules/loyalty-member/ledger/database"
import { createAdmin } from "./create-admin"
import { createDelivery } from "./create-delivery"
import { createMembers } from "./create-members"
import { createProducts } from "./create-products"
import { createBeanClub } from "./create-program"
import { createShop } from "./create-shop"
import { planYear } from "./plan-year"
import { playYear } from "./play-year"
import { writeOrders } from "./write-orders"

export default async function seed({ container }: ExecArgs): Promise<void> {
  console.time("shop")
  const pool = container.resolve<ConnectionPool>(ContainerRegistrationKeys.PG_CONNECTION)
  const shop = await createShop(container)
  const delivery = await createDelivery(container, shop)
  const variants = await createProducts(container, shop, delivery)
  await createAdmin(container)
  const program = await createBeanClub(container)
  console.timeEnd("shop")
  console.time("members")
  const year = planYear(Date.now(), shop, variants)
  await withConnection(pool, (client) => createMembers(container, client, program, year.members))
  console.timeEnd("members")
  console.time("year")
  const orders = await playYear(container, program, shop, year)
  console.timeEnd("year")
  console.time("write")
  await withConnection(pool, (client) => writeOrders(client, orders, delivery))
  console.timeEnd("write")
  console.time("verify")
  console.log(orders.length, JSON.stringify((await memberModule(container).verifyLedger()).filter((law) => law.violations.length)).slice(0, 2000))
  console.timeEnd("verify")
}
