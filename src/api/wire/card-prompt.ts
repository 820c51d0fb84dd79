import type { CardCondition } from "../../domain/cards/card-condition"
import type { CardPrompt } from "../../domain/cards/card-prompts"
import { currencyOf } from "../../domain/money/currency"
import type { Minor } from "../../domain/money/money"
import { moneyFromMinor } from "../../domain/money/money"
import type { WireCardCondition } from "./card-condition"
import { conditionToWire } from "./card-condition"

/** What a client tells the cashier or the shopper: in words, and with everything to word it himself. */
export interface WireCardPrompt {
  readonly code: CardPrompt["code"]
  readonly text: string
  readonly card_kind: { readonly id: string; readonly name: string }
  /** That is met. */
  readonly condition: WireCardCondition
  /** The card that is swapped; null: a new one is issued. */
  readonly card: { readonly id: string; readonly number: string } | null
}

/** @param currency_code the program's */
export function cardPromptToWire(prompt: CardPrompt, currency_code: string): WireCardPrompt {
  const { code, card_kind, condition } = prompt
  const card = prompt.code === "swap_card" ? prompt.card : null
  const purchase = inWords(condition, currency_code)
  return {
    code,
    text: card
      ? `Card ${card.number} can be swapped for a card "${card_kind.name}", which goes with ${purchase}`
      : `A card "${card_kind.name}" goes with ${purchase}`,
    card_kind: { id: card_kind.id, name: card_kind.name },
    condition: conditionToWire(condition, currencyOf(currency_code)),
    card: card && { id: card.id, number: card.number },
  }
}

function inWords(condition: CardCondition, currency_code: string): string {
  switch (condition.type) {
    case "any_purchase":
      return "any purchase"
    case "first_purchase":
      return "a first purchase"
    case "purchase":
      return `a purchase of ${money(condition.amount, currency_code)} or more`
    case "cumulative_spend":
      return `purchases of ${money(condition.amount, currency_code)} or more in all`
  }
}

function money(amount: Minor, currency_code: string): string {
  const currency = currencyOf(currency_code)
  return `${moneyFromMinor(amount, currency).toFixed(currency.digits)} ${currency.code.toUpperCase()}`
}
