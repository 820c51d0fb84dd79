import { EUR, euros, JPY, KWD, ONE_EURO } from "../../../integration-tests/fixtures/domain/baskets"
import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { InvariantError } from "../errors"
import {
  bonusesBoughtBy,
  bonusValueOf,
  convertByBonusValue,
  moneyWorth,
  redeemableUnit,
  worthRoundedDown,
} from "./bonus-value"
import { bonuses } from "./bonuses"
import { minor } from "./money"

describe("what a bonus is worth", () => {
  it("at rate 1: 30 bonuses are worth exactly 30.00, a hundredth is worth a cent", () => {
    expect(moneyWorth(points(30), ONE_EURO)).toBe(3_000)
    expect(redeemableUnit(ONE_EURO)).toBe(1)
    expect(bonusesBoughtBy(euros("29.99"), ONE_EURO)).toBe(points(29.99))
  })

  it("A9 at rate 10: 20.00 are paid with 2 bonuses", () => {
    const ten = bonusValueOf(10, EUR)
    expect(bonusesBoughtBy(euros(20), ten)).toBe(points(2))
    expect(moneyWorth(points(2), ten)).toBe(euros(20))
    expect(redeemableUnit(ten)).toBe(1)
  })

  it("A9 at rate 10: nobody buys 20.05 with bonuses, only 20.00", () => {
    expect(bonusesBoughtBy(euros("20.05"), bonusValueOf(10, EUR))).toBe(points(2))
  })

  it("A10 in a currency without digits only whole bonuses can be spent", () => {
    const yen = bonusValueOf(1, JPY)
    expect(redeemableUnit(yen)).toBe(points(1))
    expect(moneyWorth(points(12), yen)).toBe(12)
    expect(() => moneyWorth(points(12.5), yen)).toThrow(
      new InvariantError("1250 hundredths are no whole minor units of jpy"),
    )
  })

  it("A10 in a currency with 3 digits a hundredth is worth ten units", () => {
    const dinar = bonusValueOf(1, KWD)
    expect(redeemableUnit(dinar)).toBe(1)
    expect(moneyWorth(bonuses(1), dinar)).toBe(10)
    expect(bonusesBoughtBy(minor(29_999), dinar)).toBe(points(29.99))
  })

  it("tells a figure of any sum, and never more than it is worth", () => {
    expect(worthRoundedDown(points(30), ONE_EURO)).toBe(3_000)
    expect(worthRoundedDown(points(12.5), bonusValueOf(1, JPY))).toBe(12)
    expect(worthRoundedDown(points(1.01), bonusValueOf("0.35", EUR))).toBe(35)
  })

  it("keeps odd rates exact: at 0.35 a bonus, 0.20 bonuses are the smallest whole cents", () => {
    const odd = bonusValueOf("0.35", EUR)
    expect(redeemableUnit(odd)).toBe(20)
    expect(moneyWorth(bonuses(20), odd)).toBe(7)
    expect(bonusesBoughtBy(minor(20), odd)).toBe(40)
  })

  it.each([0, "0.00", -1])("is never %s", (rate) => {
    expect(() => bonusValueOf(rate, EUR)).toThrow(
      new InvariantError(`a bonus must be worth more than nothing, got ${rate}`),
    )
  })

  it("is the bridge between currencies: 40.00 PLN at 4 a bonus count as 10.00 EUR at 1", () => {
    const zloty = bonusValueOf(4, { code: "pln", digits: 2 })
    expect(convertByBonusValue(minor(4_000), zloty, ONE_EURO)).toBe(1_000)
    expect(convertByBonusValue(minor(1_000), bonusValueOf(160, JPY), ONE_EURO)).toBe(625)
    expect(convertByBonusValue(minor(2), zloty, ONE_EURO)).toBe(1)
  })
})
