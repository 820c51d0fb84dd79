import { inOneShop } from "../fixtures/shop/in-one-shop"
import { orderChanges } from "./order/changes.suite"
import { earlierOrders } from "./order/earlier-orders.suite"
import { earningLimits } from "./order/earning-limits.suite"
import { earningMoment } from "./order/earning-moment.suite"
import { orderLife } from "./order/life.suite"
import { readAsMedusa } from "./order/read-as-medusa.suite"
import { reconciler } from "./order/reconciler.suite"
import { orderRefunds } from "./order/refunds.suite"

inOneShop("order", [
  orderChanges,
  earlierOrders,
  earningLimits,
  earningMoment,
  orderLife,
  readAsMedusa,
  reconciler,
  orderRefunds,
])
