import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { AdminMember } from "../../../src/api/admin/loyalty/members/read-admin-members"
import type { WireStaffCard } from "../../../src/api/wire/card"
import type { WireCardKind } from "../../../src/api/wire/card-kind"
import type { WireCardPrompt } from "../../../src/api/wire/card-prompt"
import type { WireMember } from "../../../src/api/wire/member"
import type { WireTillMember } from "../../../src/api/wire/till-member"
import { addDays, addMonths, dayIn } from "../../../src/domain/calendar/calendar-day"
import type { CartLine } from "../../fixtures/shop/carts"
import { eventually } from "../../fixtures/shop/eventually"
import type { Http, HttpClient } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram, openPromotion } from "../../fixtures/shop/merchant"
import { ShoppingCart } from "../../fixtures/shop/shopping-cart"
import { TestShop } from "../../fixtures/shop/test-shop"

const ATTRIBUTES = "/admin/loyalty/attributes"
const KINDS = "/admin/loyalty/card-kinds"
const MEMBERS = "/admin/loyalty/members"

const THOUSAND = { type: "purchase", amount: 1_000 }

interface Identified {
  readonly member: WireTillMember
}

export const prompts: ShopSuite = {
  name: "card/prompts",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let region_id: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      region_id = await shop.region()
    })

    // What is kept of kinds in memory is a program's, and an earlier case had another one.
    beforeEach(() => openProgram(shop, { bonus_values: { eur: 1, usd: 4 } }))

    let prefixes = 2900

    async function openKind(name: string, offer: object): Promise<WireCardKind> {
      prefixes += 1
      const { card_kind } = await shop.staff.must<{ card_kind: WireCardKind }>("POST", KINDS, {
        name,
        prefix: String(prefixes),
        length: 13,
        check_digit: "none",
        supply: "first_scan",
        ...offer,
      })
      return card_kind
    }

    async function issue(kind: WireCardKind, member_id: string): Promise<WireStaffCard> {
      const number = `${kind.prefix}000000001`
      const url = `${MEMBERS}/${member_id}/cards`
      return (await shop.staff.must<{ card: WireStaffCard }>("POST", url, { number })).card
    }

    async function promptsFor(client: HttpClient, lines: readonly CartLine[], region = region_id) {
      const cart = await ShoppingCart.open(shop, client, region, lines)
      return (await cart.loyalty()).prompts
    }

    const told = (prompts: readonly WireCardPrompt[]) =>
      prompts.map(({ code, card_kind }) => `${code} ${card_kind.name}`)

    const basket = (price: number): CartLine[] => [{ price }]

    it("A34 a basket of 1 000.00 carries the prompt, one of 999.99 does not", async () => {
      const kind = await openKind("Silver", { issue_condition: THOUSAND })
      expect(kind).toMatchObject({ issue_condition: THOUSAND, swap: null })
      const anna = await LoyalShopper.join(shop)
      for (const client of [shop.guest, anna.client]) {
        expect(await promptsFor(client, basket(1_000))).toEqual([
          {
            code: "issue_card",
            text: 'A card "Silver" goes with a purchase of 1000.00 EUR or more',
            card_kind: { id: kind.id, name: "Silver" },
            condition: THOUSAND,
            card: null,
          },
        ])
        expect(await promptsFor(client, basket(999.99))).toEqual([])
      }
    })

    it("goods count after promotions, without shipping and gift cards, and before bonuses", async () => {
      await openKind("Silver", { issue_condition: { type: "purchase", amount: 90 } })
      await openPromotion(shop, { code: "TEN", percent: 10 })
      const anna = await LoyalShopper.join(shop, 100)
      const cart = await ShoppingCart.open(shop, anna.client, region_id, basket(100))
      await cart.applyCode("TEN")
      const { loyalty } = await cart.redeem("max")
      expect(loyalty.redeem.applied_amount).toBe(27)
      expect(told(loyalty.prompts)).toEqual(["issue_card Silver"])

      const short = await ShoppingCart.open(shop, shop.guest, region_id, [
        { price: 89.99 },
        { price: 50, product: { is_giftcard: true, name: "Gift" } },
      ])
      await short.ship("at_ten")
      expect((await short.loyalty()).prompts).toEqual([])
    })

    it("another currency counts by what a bonus is worth in it, and one without a worth does not", async () => {
      await openKind("Silver", { issue_condition: THOUSAND })
      const america = await shop.region({ currency_code: "usd", country: "us" })
      expect(told(await promptsFor(shop.guest, basket(4_000), america))).toEqual([
        "issue_card Silver",
      ])
      // 3 999.97 / 4 = 999.9925
      expect(await promptsFor(shop.guest, basket(3_999.97), america)).toEqual([])
      const japan = await shop.region({ currency_code: "jpy", country: "jp" })
      expect(await promptsFor(shop.guest, basket(9_000_000), japan)).toEqual([])
    })

    it("the purchase that led to a card earns, and the card is not offered again", async () => {
      const kind = await openKind("Silver", { issue_condition: THOUSAND })
      const cart = await ShoppingCart.open(shop, shop.guest, region_id, basket(1_000))
      const { customer_id } = (await cart.update({ email: "ben@shop.com" })) as unknown as {
        customer_id: string
      }
      expect(told((await cart.loyalty()).prompts)).toEqual(["issue_card Silver"])
      const { member } = await shop.staff.must<{ member: { id: string } }>(
        "POST",
        "/admin/loyalty/cards/issue",
        { code: `${kind.prefix}000000001`, customer_id },
      )
      const quote = await cart.loyalty()
      expect(quote).toMatchObject({ member: { id: member.id }, prompts: [] })
      expect(quote.earn).toMatchObject({ bonuses: 50, is_member: true })
      await cart.checkOut()
      await eventually(async () => {
        expect(await shop.staff.get(`${MEMBERS}/${member.id}`)).toMatchObject({
          data: { member: { balance: { available: 50 } } },
        })
      })
    })

    it("a first purchase is one before which none stands", async () => {
      await openKind("Welcome", { issue_condition: { type: "first_purchase" } })
      const anna = await LoyalShopper.join(shop)
      expect(told(await promptsFor(anna.client, basket(1)))).toEqual(["issue_card Welcome"])
      await shop.buy(anna, region_id, basket(100))
      await anna.expectBalance({ available: 5 })
      expect(await promptsFor(anna.client, basket(1))).toEqual([])
    })

    it("silver is swapped for gold from 300.00 in all, this purchase included", async () => {
      const silver = await openKind("Silver", { issue_condition: { type: "any_purchase" } })
      const swap = {
        from_card_kind_ids: [silver.id],
        condition: { type: "cumulative_spend", amount: 300 },
      }
      const gold = await openKind("Gold", { swap })
      expect(gold).toMatchObject({ issue_condition: null, swap })
      const anna = await LoyalShopper.join(shop)
      const own = await issue(silver, anna.member_id)
      await shop.buy(anna, region_id, basket(100))
      await anna.expectBalance({ available: 5 })
      expect(await promptsFor(anna.client, basket(199.99))).toEqual([])
      expect(await promptsFor(anna.client, basket(200))).toEqual([
        {
          code: "swap_card",
          text: `Card ${own.number} can be swapped for a card "Gold", which goes with purchases of 300.00 EUR or more in all`,
          card_kind: { id: gold.id, name: "Gold" },
          condition: swap.condition,
          card: { id: own.id, number: own.number },
        },
      ])
      await shop.staff.must("POST", `/admin/loyalty/cards/${own.id}/replace`, {
        code: `${gold.prefix}000000001`,
      })
      expect(await promptsFor(anna.client, basket(200))).toEqual([])
    })

    it("nobody is told of anything who has it, whose membership rests, or who buys nothing", async () => {
      const kind = await openKind("Silver", { issue_condition: { type: "any_purchase" } })
      const anna = await LoyalShopper.join(shop)
      const prompts = async () => told(await promptsFor(anna.client, basket(10)))
      const card = await issue(kind, anna.member_id)
      expect(await prompts()).toEqual([])
      await shop.staff.must("POST", `/admin/loyalty/cards/${card.id}/block`, {})
      expect(await prompts()).toEqual(["issue_card Silver"])
      expect(await promptsFor(anna.client, [])).toEqual([])
      for (const end of ["suspend", "close"]) {
        await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/${end}`, { reason: "Test" })
        expect(await prompts()).toEqual([])
      }
      await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/reopen`, { reason: "Test" })
      await shop.staff.must("POST", `${KINDS}/${kind.id}`, { issue_condition: null })
      expect(await prompts()).toEqual([])
    })

    it("a program that is paused offers nothing", async () => {
      const kind = await openKind("Silver", { issue_condition: { type: "any_purchase" } })
      expect(told(await promptsFor(shop.guest, basket(10)))).toEqual(["issue_card Silver"])
      await shop.staff.must("POST", `/admin/loyalty/programs/${kind.program_id}`, {
        status: "paused",
      })
      expect(await promptsFor(shop.guest, basket(10))).toEqual([])
    })

    it("a discount program offers cards as well", async () => {
      const { program } = await shop.staff.must<{ program: { id: string } }>(
        "POST",
        "/admin/loyalty/programs",
        {
          handle: "percent-club",
          name: "Percent club",
          kind: "discount",
          is_default: true,
          terms: { currency_code: "eur", discount: { percent: 5 } },
        },
      )
      const silver = await openKind("Silver", {
        program_id: program.id,
        issue_condition: THOUSAND,
      })
      expect(silver.program_id).toBe(program.id)
      expect(told(await promptsFor(shop.guest, basket(1_000)))).toEqual(["issue_card Silver"])
      expect(await promptsFor(shop.guest, basket(999.99))).toEqual([])
    })

    it("a condition that makes no sense is refused, and nothing is written", async () => {
      const { id } = await openKind("Silver", { issue_condition: THOUSAND })
      const url = `${KINDS}/${id}`
      const refused = (message: string) => ({
        status: 400,
        data: { code: "card_kind_invalid", message },
      })
      expect(await shop.staff.post(url, { issue_condition: { type: "purchase" } })).toMatchObject(
        refused("issue_condition: A condition of type purchase has an amount."),
      )
      expect(
        await shop.staff.post(url, { issue_condition: { ...THOUSAND, amount: 0.001 } }),
      ).toMatchObject(
        refused("issue_condition: Write the amount with at most 2 decimals, as EUR has them."),
      )
      expect(
        await shop.staff.post(url, { issue_condition: { ...THOUSAND, amount: -5 } }),
      ).toMatchObject(
        refused("issue_condition: Set the amount above 0, or let the condition be any_purchase."),
      )
      const swap = { from_card_kind_ids: [id], condition: THOUSAND }
      expect(await shop.staff.post(url, { swap })).toMatchObject(
        refused("A card is not swapped for one of its own kind."),
      )
      const from_nothing = { swap: { ...swap, from_card_kind_ids: ["lckind_none"] } }
      expect(await shop.staff.post(url, from_nothing)).toMatchObject({
        status: 404,
        data: { code: "card_kind_not_found" },
      })
      for (const issue_condition of [
        { type: "charm" },
        { ...THOUSAND, amount: "1000" },
        { ...THOUSAND, amount: null },
        { ...THOUSAND, currency: "eur" },
        [],
      ]) {
        expect((await shop.staff.post(url, { issue_condition })).status).toBe(400)
      }
      expect(await shop.staff.get(url)).toMatchObject({
        status: 200,
        data: { card_kind: { issue_condition: THOUSAND, swap: null } },
      })
    })

    describe("what a member has told of himself", () => {
      const AGES = { key: "ages", type: "numbers", labels: { en: "Ages of children" } }
      const SIZE = { key: "size", type: "text", labels: { en: "Size" } }

      const asked = ({ prompts }: Pick<WireMember, "prompts">) =>
        prompts.map(({ attribute_key, confirmed_on }) =>
          confirmed_on === null ? `${attribute_key} not known` : `${attribute_key} again`,
        )

      const define = (...fields: object[]) =>
        Promise.all(fields.map((field) => shop.staff.must("POST", ATTRIBUTES, field)))

      async function seenByStaff({ member_id }: LoyalShopper): Promise<AdminMember> {
        const url = `${MEMBERS}/${member_id}`
        return (await shop.staff.must<{ member: AdminMember }>("GET", url)).member
      }

      /** The survey is due in so many days. */
      const surveyIn = (days: number, { member_id }: LoyalShopper) =>
        shop.staff.must("POST", `${MEMBERS}/${member_id}`, {
          next_survey_on: addDays(dayIn(Date.now(), "UTC"), days),
        })

      const letDaysGoBy = (days: number) =>
        getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            `update loyalty_member_attribute_value set confirmed_at = confirmed_at - interval '${days} days'`,
          )

      it("is asked for anew from his survey's day on, until he has confirmed it", async () => {
        await define(SIZE, AGES, { ...SIZE, key: "club_size", edited_by: ["cashier"] })
        const anna = await LoyalShopper.join(shop)
        await anna.client.must("POST", "/store/loyalty/me", { attributes: { size: "s" } })
        await letDaysGoBy(1)
        await surveyIn(1, anna)
        expect((await anna.me()).prompts).toEqual([])
        await surveyIn(0, anna)
        expect(asked(await anna.me())).toEqual(["ages not known", "size again"])
        expect((await anna.me()).prompts[0]).toEqual({
          code: "ask_for_attribute",
          text: '"Ages of children" is not known',
          attribute_key: "ages",
          confirmed_on: null,
        })
        expect(asked(await seenByStaff(anna))).toEqual([
          "ages not known",
          "club_size not known",
          "size again",
        ])

        // The same once more is an answer too.
        const attributes = { size: "s", ages: [4] }
        const { member } = await anna.client.must<{ member: WireMember }>(
          "POST",
          "/store/loyalty/me",
          { attributes },
        )
        expect(member).toMatchObject({ attributes, prompts: [] })
        expect(asked(await seenByStaff(anna))).toEqual(["club_size not known"])
        await surveyIn(30, anna)
        expect((await seenByStaff(anna)).prompts).toEqual([])
      })

      it("is asked for every six months, where the program says so, once a cashier has asked for everything", async () => {
        const time_zone = "Pacific/Kiritimati"
        await openProgram(shop, { surveys: { interval_months: 6 }, time_zone })
        await define(SIZE, { ...SIZE, key: "city" })
        const anna = await LoyalShopper.join(shop)
        const change = (fields: object) =>
          shop.staff.must("POST", `${MEMBERS}/${anna.member_id}`, fields)
        const surveyOn = async () => (await seenByStaff(anna)).next_survey_on
        const atTill = async () => {
          const url = "/admin/loyalty/till/identify"
          return (await shop.staff.must<Identified>("POST", url, { code: anna.email })).member
        }
        const promptsAtTill = async () => (await atTill()).prompts.map(({ code }) => code)
        // Fourteen hours ahead of UTC: by the program's calendar it may be tomorrow.
        const today = dayIn(Date.now(), time_zone)
        const in_six_months = addMonths(today, 6)
        expect(await surveyOn()).toBe(in_six_months)

        const a_month_ago = addMonths(today, -1)
        await change({ next_survey_on: a_month_ago })
        const ask = "ask_for_attribute"
        expect(await promptsAtTill()).toEqual(["survey_due", ask, ask])
        await change({ attributes: { size: "m" } })
        expect(await promptsAtTill()).toEqual(["survey_due", ask])
        // The cashier reads out what is known.
        expect((await atTill()).attributes).toEqual({ size: "m" })
        expect(await surveyOn()).toBe(a_month_ago)
        // She would not say where she lives.
        await change({ attributes: { city: null } })
        expect(await promptsAtTill()).toEqual([])
        expect(await surveyOn()).toBe(in_six_months)

        // A day that staff set is the day; a card that is issued with the fields answers like any other form.
        const attributes = { size: "l", city: "Gdynia" }
        await change({ attributes, next_survey_on: addMonths(today, 1) })
        expect(await surveyOn()).toBe(addMonths(today, 1))
        const card = { number: "2900000000018", attributes }
        await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/cards`, card)
        expect(await surveyOn()).toBe(in_six_months)
      })

      it("is asked for anew when it has grown too old, of somebody whose membership goes on", async () => {
        await define({ ...AGES, ask_again_after_days: 365 }, SIZE)
        const anna = await LoyalShopper.join(shop)
        await anna.client.must("POST", "/store/loyalty/me", {
          attributes: { ages: [4], size: "s" },
        })
        await letDaysGoBy(364)
        expect((await anna.me()).prompts).toEqual([])
        await letDaysGoBy(1)
        expect(asked(await anna.me())).toEqual(["ages again"])
        const card = { number: "2900000000018" }
        await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/cards`, card)
        const found = await shop.staff.must<{ member: AdminMember }>(
          "GET",
          "/admin/loyalty/cards/lookup?code=2900000000018",
        )
        expect(asked(found.member)).toEqual(["ages again"])
        await shop.staff.must("POST", `${MEMBERS}/${anna.member_id}/suspend`, { reason: "Test" })
        expect((await anna.me()).prompts).toEqual([])
      })

      it("is asked for where it has become mandatory since he joined", async () => {
        const anna = await LoyalShopper.join(shop)
        await define({ ...SIZE, required_at: "joining" }, AGES)
        expect(asked(await anna.me())).toEqual(["size not known"])
        expect(asked(await seenByStaff(anna))).toEqual(["size not known"])
        const url = `${ATTRIBUTES}/size`
        expect(await shop.staff.post(url, { ask_again_after_days: 0 })).toMatchObject({
          status: 400,
          data: { code: "attribute_definition_invalid" },
        })
      })
    })
  },
}
