import type { BonusValue } from "../money/bonus-value"
import { convertByBonusValue } from "../money/bonus-value"
import type { Minor } from "../money/money"
import { sumMoney } from "../money/money"
import type { Basket } from "./basket"
import { programBonusValue } from "./bonus-values"
import type { ProgramTerms } from "./terms"

/**
 * What the goods of a basket cost with tax, after promotions and before bonuses, in the program's currency; no
 * shipping, no gift cards.
 * @param bonus_value in the basket's currency
 */
export function goodsSum(terms: ProgramTerms, basket: Basket, bonus_value: BonusValue): Minor {
  const goods = basket.lines.filter((line) => line.kind === "item" && !line.is_gift_card)
  const sum = sumMoney(goods.map((line) => line.payable))
  if (basket.currency.code === terms.currency_code) return sum
  return convertByBonusValue(sum, bonus_value, programBonusValue(terms))
}
