import { inOneShop } from "../fixtures/shop/in-one-shop"
import { cartChanges } from "./cart/changes.suite"
import { checkout } from "./cart/checkout.suite"
import { completion } from "./cart/completion.suite"
import { redemption } from "./cart/redemption.suite"
import { redemptionPolicy } from "./cart/redemption-policy.suite"
import { refusals } from "./cart/refusals.suite"
import { settlements } from "./cart/settlements.suite"

inOneShop("cart", [
  cartChanges,
  checkout,
  completion,
  redemption,
  redemptionPolicy,
  refusals,
  settlements,
])
