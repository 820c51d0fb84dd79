import { cardNumber } from "../card-number"
import { MEMBER_PASSWORD } from "../logins"
import type { Cast, Marta, Member } from "./cast"
import { memberOf } from "./cast"
import { cents } from "./cents"

export const GIFT_CENTS = 2_000

interface WithMember {
  readonly member: Member
}

/** Marta, who is new every time, becomes a member at the till, with a card and a welcome gift. */
export async function joinAtTheTill(cast: Cast): Promise<Marta> {
  const { told, staff } = cast
  told.chapter("Marta joins at the till and gets a card")
  const { count } = await staff.get<{ count: number }>("/admin/customers?limit=1")
  const number = count + 1
  const { customer_id, email, client } = await register(cast, number)
  told.say(`She has an account in the web shop: ${email}`)

  const { member } = await staff.post<WithMember>("/admin/loyalty/members", { customer_id })
  told.figure("The cashier makes her a member; her tier", member.tier?.name ?? "none", "Bean")

  const card = cardNumber(number)
  await staff.post(`/admin/loyalty/members/${member.id}/cards`, { number: card })
  const scanned = `${card.slice(0, 4)}-${card.slice(4, 8)} ${card.slice(8)}`
  const found = await staff.get<WithMember>(
    `/admin/loyalty/cards/lookup?code=${encodeURIComponent(scanned)}`,
  )
  told.figure("and hands her a card", found.member.cards[0]?.number ?? "none", card)
  told.figure(
    `"${scanned}" at the scanner finds`,
    found.member.id === member.id ? "Marta" : "somebody else",
    "Marta",
  )

  const marta = { email, client, member_id: member.id }
  await giveWelcomeGift(cast, marta)
  return marta
}

/** A second click on the button must not give a second gift. */
async function giveWelcomeGift({ told, staff }: Cast, marta: Marta): Promise<void> {
  const gift = {
    bonuses: GIFT_CENTS / 100,
    reason: "Welcome gift",
    idempotency_key: `welcome:${marta.member_id}`,
  }
  for (let click = 0; click < 2; click += 1) {
    await staff.post(`/admin/loyalty/members/${marta.member_id}/adjustments`, gift)
  }
  const { balance } = await memberOf(marta)
  told.figure("Her balance after a gift that was sent twice", cents(balance.available), GIFT_CENTS)
}

async function register({ web }: Cast, number: number) {
  const email = `marta.winter.${number}@example.com`
  const login = { email, password: MEMBER_PASSWORD }
  const { token } = await web.post<{ token: string }>("/auth/customer/emailpass/register", login)
  const { customer } = await web
    .withToken(token)
    .post<{ customer: { id: string } }>("/store/customers", {
      email,
      first_name: "Marta",
      last_name: "Winter",
    })
  const session = await web.post<{ token: string }>("/auth/customer/emailpass", login)
  return { customer_id: customer.id, email, client: web.withToken(session.token) }
}
