import type { WireMember } from "../../../src/api/wire/member"
import type { orderLoyaltyToWire } from "../../../src/api/wire/order-loyalty"
import type { HttpClient } from "../../fixtures/shop/http-client"
import type { ReckonedMember } from "./reckoning"
import { reckonMember } from "./reckoning"
import type { Person } from "./stage"

type OrderLoyalty = ReturnType<typeof orderLoyaltyToWire>

/** Who has something else than his orders say, with what tells a wrong order from the right ones. */
export async function wrongMembers(
  staff: HttpClient,
  people: readonly Person[],
): Promise<object[]> {
  const wrong: object[] = []
  for (const { member_id, customer_id } of people) {
    const { member } = await staff.must<{ member: WireMember }>(
      "GET",
      `/admin/loyalty/members/${member_id}`,
    )
    const { available, pending, held, debt } = member.balance
    const worth = Math.round((available + pending + held - debt) * 100)
    const reckoned = await reckonMember(staff, customer_id)
    if (worth === reckoned.worth && held === 0) continue
    const orders = await ordersOf(reckoned, staff)
    wrong.push({ member_id, worth, held, must_be: reckoned.worth, orders })
  }
  return wrong
}

async function ordersOf({ orders }: ReckonedMember, staff: HttpClient): Promise<object[]> {
  const told = []
  for (const [id, { status, gain, is_half_made }] of orders) {
    const url = `/admin/loyalty/orders/${id}`
    const { order } = (await staff.get<{ order: OrderLoyalty | null }>(url)).data
    const booked = order && order.earned - order.revoked - order.spent + order.refunded
    const entries = order?.entries.map(
      ({ kind, cart_id, bonuses }) => `${kind} ${cart_id ?? ""} ${bonuses}`,
    )
    told.push({ id, status, is_half_made, gain, booked, entries })
  }
  return told
}
