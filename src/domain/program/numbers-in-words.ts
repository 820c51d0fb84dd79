import type { Bonuses } from "../money/bonuses"
import { bonusesToWire } from "../money/bonuses"
import { currencyOf } from "../money/currency"
import type { Minor } from "../money/money"
import { moneyFromMinor } from "../money/money"

export function inPercent(basis_points: number): string {
  return `${inNumber(basis_points / 100)} %`
}

export function inBonuses(amount: Bonuses): string {
  return counted(bonusesToWire(amount), "bonus", "bonuses")
}

export function inMoney(amount: Minor, code: string): string {
  return `${inNumber(moneyFromMinor(amount, currencyOf(code)))} ${code.toUpperCase()}`
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inNumber(count)} ${count === 1 ? one : many}`
}

export function inNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 })
}
