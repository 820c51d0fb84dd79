import type { Cast, Marta } from "./cast"
import { memberOf } from "./cast"
import { cents, inWords } from "./cents"
import { CLUB } from "./chapter-club"
import { FIRST_GOODS, SHIPPING } from "./chapter-first-order"
import { AFTER_RETURN, MONEY_BACK, STILL_SPENT } from "./chapter-return"
import { MUG, SECOND_GOODS, SECOND_PAID } from "./chapter-second-order"

interface Entry {
  readonly seq: number
  readonly kind: string
  readonly change: { readonly available: number; readonly held: number }
  readonly reason: string
}

/** Two orders less a mug; the part that was paid with bonuses counts as well. */
const COUNTED_SPEND = FIRST_GOODS + SECOND_GOODS - MUG

const EXPECTED_KINDS = "adjustment, accrual, hold, capture, accrual, refund, revocation"

/** The account, line by line, and what it comes to. */
export async function readTheStatement({ told }: Cast, marta: Marta): Promise<void> {
  told.chapter("Her statement")
  const { entries } = await marta.client.get<{ entries: Entry[] }>("/store/loyalty/me/entries")
  const inOrder = [...entries].sort((a, b) => a.seq - b.seq)
  let available = 0
  for (const entry of inOrder) {
    available += cents(entry.change.available)
    const change = entry.change.available === 0 ? "" : signed(cents(entry.change.available))
    told.say(`${entry.reason.padEnd(36)}${change.padStart(10)}${inWords(available).padStart(12)}`)
  }
  const kinds = inOrder.map((entry) => entry.kind).join(", ")
  told.figure("Entries", kinds === EXPECTED_KINDS ? "as they happened" : kinds, "as they happened")
  told.figure("The changes add up to", available, AFTER_RETURN)

  const member = await memberOf(marta)
  told.figure("The balance says", cents(member.balance.available), AFTER_RETURN)
  told.figure("Set aside, waiting or owed", restOf(member), 0)
  told.figure("Spend that counts towards a tier", cents(member.cumulative_spend), COUNTED_SPEND)
  told.figure(
    `Left to ${member.next_tier?.name ?? "the next tier"}`,
    cents(member.next_tier?.spend_left ?? 0),
    CLUB.next_tier_cents - COUNTED_SPEND,
  )
  const paid = FIRST_GOODS + SHIPPING + SECOND_PAID - MONEY_BACK
  told.figure(
    "Money and bonuses that she paid in all",
    paid + STILL_SPENT,
    COUNTED_SPEND + 2 * SHIPPING,
  )
}

function restOf({ balance }: Awaited<ReturnType<typeof memberOf>>): number {
  return cents(balance.held) + cents(balance.pending) + cents(balance.debt)
}

function signed(amount: number): string {
  return amount > 0 ? `+${inWords(amount)}` : inWords(amount)
}
