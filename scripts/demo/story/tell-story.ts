import { callTheCast } from "./cast"
import { askTheBooks } from "./chapter-books"
import { readTheTerms } from "./chapter-club"
import { buyForAHundred } from "./chapter-first-order"
import { takeBackAMug } from "./chapter-return"
import { payPartWithBonuses } from "./chapter-second-order"
import { readTheStatement } from "./chapter-statement"
import { joinAtTheTill } from "./chapter-till"
import { ShopClient } from "./shop-client"
import { Told } from "./told"

/**
 * One customer's way through the shop, over HTTP and with real logins. What each figure must be is
 * reckoned here from prices and percents alone, in whole cents, and not asked of the plugin.
 * @returns whether every figure was right
 */
export async function tellStory(shop: { url: string; database: string }): Promise<boolean> {
  const told = new Told()
  const cast = await callTheCast(new ShopClient(shop.url), told)
  await readTheTerms(cast)
  const marta = await joinAtTheTill(cast)
  await buyForAHundred(cast, marta)
  const order = await payPartWithBonuses(cast, marta)
  await takeBackAMug(cast, marta, order)
  await readTheStatement(cast, marta)
  await askTheBooks(told, shop.database)
  return told.end()
}
