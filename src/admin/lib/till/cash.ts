import { currencyOf } from "../../../domain/money/currency"
import { minor, moneyFromMinor, moneyToMinor } from "../../../domain/money/money"
import type { PaymentMethod, PaymentTold } from "../../hooks/api/till-types"
import { readTypedNumber } from "../typed/typed-number"
import { readTypedMoney } from "./typed-money"

/** What becomes of the cash that was given, in major units. */
export type CashAnswer =
  | { readonly problem: "notMoney" | "decimals" }
  | { readonly missing: number }
  | { readonly change: number }

/**
 * Counted in minor units: 50 given for 47.20 → 2.80 change; 40 → 7.20 missing. Nothing typed: just what it costs.
 * @param typed as the cashier types money, "50" or "50,00"
 * @param total what is to pay, in major units
 */
export function cashAnswer(typed: string, total: number, currency_code: string): CashAnswer {
  const currency = currencyOf(currency_code)
  const due = moneyToMinor(total, currency)
  if (typed.trim() === "") return { change: 0 }
  const read = readTypedMoney(typed, currency)
  if (read.problem !== null) return { problem: read.problem }
  const given = read.amount
  if (given < due) return { missing: moneyFromMinor(minor(due - given), currency) }
  return { change: moneyFromMinor(minor(given - due), currency) }
}

/** As the server is told; of cash what was typed, and nothing where it is just what it costs. */
export function paymentTold(method: PaymentMethod, typed: string): PaymentTold {
  if (method !== "cash") return { method }
  const tendered = readTypedNumber(typed)
  return { method, ...(tendered !== null && { tendered }) }
}

const NOTES_SHOWN = 3
/** Of the order of magnitude of what is to pay: 47.20 is paid with 50 or 100, 720 with 750, 800 or 1 000; no coins. */
const NOTES = [5, 10, 20, 50, 100]

/** Round sums that people are likely to give, above what is to pay: 47.20 → 50, 60, 100. */
export function likelySums(total: number, currency_code: string): readonly number[] {
  const currency = currencyOf(currency_code)
  const due = moneyToMinor(total, currency)
  if (due <= 0) return []
  const magnitude = Math.max(10 ** currency.digits, 10 ** (Math.floor(Math.log10(due)) - 1))
  const sums = NOTES.map((note) => Math.ceil(due / (note * magnitude)) * note * magnitude)
  const above = [...new Set(sums)].filter((sum) => sum > due).sort((one, other) => one - other)
  return above.slice(0, NOTES_SHOWN).map((sum) => moneyFromMinor(minor(sum), currency))
}
