import type { MedusaContainer } from "@medusajs/framework/types"

import type { BuyerFacts } from "../../domain/accrual-rules/occasion"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import type { Purchase } from "../../domain/program/choose-program"
import type { BonusHold } from "../../modules/loyalty-member/ledger/rows"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { OrderPin } from "../../modules/loyalty-member/reads/orders"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { readBuyerFacts } from "../basket/read-buyer-facts"
import { programOfPurchase } from "../program/program-of-purchase"
import { memberModule, programModule } from "../shop/modules"
import type { ReadOrder, ShopOrder } from "./read-order-facts"
import { holderOf } from "./read-order-facts"

/** An order's pin, and its buyer as he was at the placing; of an order with a record the recorded one counts. */
export interface KnownOrder {
  readonly pin: OrderPin
  readonly buyer: BuyerFacts
  /** Who bought: the order's customer, or the member who has claimed it as one of his own from before. */
  readonly customer_id: string | null
}

/**
 * Whose an order is and under which terms, when nobody has seen it before: those of the moment in which
 * it was placed, however late it is seen. Null for an order that counts nowhere.
 */
export async function firstSight(
  container: MedusaContainer,
  read: ReadOrder,
): Promise<KnownOrder | null> {
  const { order } = read
  if (order.customer_id === null || order.is_draft_order === true) return null
  const members = memberModule(container)
  const [{ standings, is_own }, hold] = await Promise.all([
    buyerOf(members, order.id, order.customer_id),
    members.findHoldOfCart(holderOf(read)),
  ])
  if (standings.length === 0) return null
  const purchase = purchaseOf(order)
  const payer = payerOf(hold, standings)
  const { program, member } = payer
    ? { program: await programOf(container, payer, purchase), member: payer }
    : await programOfPurchase(
        container,
        purchase,
        await standingsAt(members, standings, purchase.at),
      )
  if (!program || !member) return null
  if (!payer && !MEMBER_RIGHTS[member.status].may_earn) return null
  const customer_id = is_own ? order.customer_id : member.customer_id
  const buyer = await readBuyerFacts(container, program.terms, {
    customer_id,
    member_id: member.member_id,
    birth_date: member.birth_date,
    at: purchase.at,
    order_id: order.id,
  })
  return {
    pin: {
      order_id: order.id,
      account_id: member.account_id,
      program_id: program.id,
      program_version: program.version,
    },
    buyer,
    customer_id,
  }
}

/** A guest has no memberships; whoever joined later may have claimed the order. */
async function buyerOf(
  members: ReturnType<typeof memberModule>,
  order_id: string,
  customer_id: string,
): Promise<{ readonly standings: MemberStandingView[]; readonly is_own: boolean }> {
  const own = await members.readStandings({ customer_id })
  if (own.length > 0) return { standings: own, is_own: true }
  const claimant = await members.readClaimant(order_id)
  const standings = claimant === null ? [] : await members.readStandings({ member_ids: [claimant] })
  return { standings, is_own: false }
}

/**
 * Who is suspended tomorrow has earned today, however late the order is seen; and the other way round. Before a
 * merge the membership counts under which he bought then.
 */
async function standingsAt(
  members: ReturnType<typeof memberModule>,
  standings: readonly MemberStandingView[],
  at: Purchase["at"],
): Promise<MemberStandingView[]> {
  const ids = standings.flatMap(({ member_id, reached_by }) => [member_id, reached_by])
  const statuses = await members.readStatusesAt(ids, at)
  return standings.map((standing) => {
    const bought_as = statuses.get(standing.reached_by) ?? standing.status
    const status = bought_as === "merged" ? statuses.get(standing.member_id) : bought_as
    return { ...standing, status: status ?? standing.status }
  })
}

function purchaseOf(order: ShopOrder): Purchase {
  return {
    at: new Date(order.created_at).getTime(),
    currency_code: order.currency_code.toLowerCase(),
    sales_channel_id: order.sales_channel_id,
    region_id: order.region_id ?? null,
  }
}

/** The membership whose bonuses paid for the order: it counts there, whichever others there are by now. */
function payerOf(
  hold: BonusHold | null,
  standings: readonly MemberStandingView[],
): MemberStandingView | null {
  if (hold === null || hold.state.status === "released") return null
  return standings.find(({ account_id }) => account_id === hold.owner_account_id) ?? null
}

async function programOf(
  container: MedusaContainer,
  { program_id }: MemberStandingView,
  { at }: Purchase,
): Promise<ProgramWithTerms | null> {
  const programs = await programModule(container).readProgramsAt(at)
  return programs.find(({ id }) => id === program_id) ?? null
}
