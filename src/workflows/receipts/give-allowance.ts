import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import { normalizeCardNumber } from "../../domain/cards/card-number"
import { LoyaltyError } from "../../domain/errors"
import { bonuses, NO_BONUSES } from "../../domain/money/bonuses"
import type { Bonuses } from "../../domain/money/bonuses"
import { NO_MONEY } from "../../domain/money/money"
import { programBonusValue } from "../../domain/program/bonus-values"
import { isRunning } from "../../domain/program/choose-program"
import type { Allowance } from "../../domain/receipts/allowance"
import type { OfflineSettings } from "../../domain/receipts/offline-settings"
import { leftInPeriod, whyRefused } from "../../domain/redemption/redemption-refusal"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { spendable } from "../redemption/quote-cart"
import { readBuyer } from "../redemption/read-buyer"
import { memberModule, programModule } from "../shop/modules"
import { tierOfBuyer } from "../tiers/member-tiers"
import type { SealedAllowance } from "./allowance-token"
import { sealAllowance } from "./allowance-token"
import { receiptHolder } from "./receipt-holder"

/** An allowance as its till gets it, with what it has to know to reckon by itself. */
export interface GivenAllowance extends SealedAllowance {
  readonly allowance: Allowance
  readonly program: ProgramWithTerms
}

/**
 * Lets a till take bonuses of a card off a price while it has no link: so many, until then. It sets nothing aside,
 * for most allowances are never used; what is not there when the claim arrives is the merchant's policy.
 * @throws LoyaltyError `offline_not_set_up`, `card_number_invalid`, `card_not_found`, `card_not_usable`,
 *   `member_suspended`, `program_not_active`, `insufficient_balance`, `redemption_below_minimum`,
 *   `first_order_not_payable`, `above_member_maximum`, `staff_not_eligible`
 */
export async function giveAllowance(
  container: MedusaContainer,
  { till_id, card_code }: { readonly till_id: string; readonly card_code: string },
): Promise<GivenAllowance> {
  const settings = offlineSettingsOf(container)
  const member = await receiptHolder(container, { by: "card", code: card_code })
  const now = Date.now()
  const program = await runningProgram(container, member.program_id, now)
  const { terms } = program
  const [{ spender }, { tier }] = await Promise.all([
    readBuyer(container, program, member.customer_id, { member, hold: null }),
    tierOfBuyer(container, terms, member),
  ])
  const balance = spendable(member, NO_BONUSES)
  const asked = {
    // What is in the basket is not known yet.
    terms: { ...terms, redemption: { ...terms.redemption, minimum_order: NO_MONEY } },
    basket: { currency: programBonusValue(terms).currency, sales_channel_id: null, lines: [] },
    bonus_value: programBonusValue(terms),
    balance,
    ...(spender && { spender }),
  }
  const refused = whyRefused(asked)
  if (refused) throw refused.error
  const { order_max, member_max, cap_bp } = terms.redemption
  const limits = [
    settings.bonuses_max,
    balance,
    order_max,
    leftInPeriod(member_max, spender ?? undefined),
  ]
  const most = leastOf(limits)
  if (most === 0) {
    throw new LoyaltyError("insufficient_balance", "There are no bonuses to spend on this card.")
  }
  const allowance: Allowance = {
    id: generateEntityId(undefined, "lallow"),
    till_id,
    card_number: normalizeCardNumber(card_code),
    member_id: member.member_id,
    bonuses: most,
    share_bp: tier?.cap_bp ?? cap_bp,
    issued_at: now,
    valid_until: now + settings.hours * 3_600_000,
  }
  return { allowance, program, ...sealAllowance(allowance, settings) }
}

/** @throws LoyaltyError `offline_not_set_up` */
export function offlineSettingsOf(container: MedusaContainer): OfflineSettings {
  const { offline } = memberModule(container).receipts
  if (offline) return offline
  throw new LoyaltyError(
    "offline_not_set_up",
    "The merchant lets no till sell without a link: the plugin's option till_offline is not set.",
  )
}

async function runningProgram(
  container: MedusaContainer,
  program_id: string,
  at: number,
): Promise<ProgramWithTerms> {
  const programs = await programModule(container).readProgramsAt(at)
  const program = programs.find(({ id }) => id === program_id)
  if (program && program.kind !== "discount" && isRunning(program, at)) return program
  throw new LoyaltyError("program_not_active", "The program of this card takes no bonuses now.")
}

function leastOf(limits: readonly (Bonuses | null)[]): Bonuses {
  return bonuses(Math.min(...limits.filter((limit) => limit !== null)))
}
