import { DAY, points } from "../../../integration-tests/fixtures/domain/accounts"
import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { BirthdayGrant, Grant } from "../../domain/grants/grant-terms"

const WELCOME: Grant = {
  bonuses: points(20),
  activation_delay_days: 0,
  expiry: { kind: "days", days: 30 },
}
const BIRTHDAY: BirthdayGrant = {
  bonuses: points(50),
  activation_delay_days: 0,
  expiry: null,
  days_before: 3,
  days_after: 4,
}
const terms = termsWith({
  time_zone: "Europe/Warsaw",
  grants: { welcome: WELCOME, birthday: BIRTHDAY },
})
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`)

describeLedger("bonuses that nobody bought for", (scene) => {
  async function join(name: string, birth_date: string | null = null, promised_terms = terms) {
    const [joined] = await scene().service.joinMembers([
      {
        member_id: `lmem_${name}`,
        account_id: `bacc_${name}`,
        program_id: "lprog_1",
        customer_id: `cus_${name}`,
        tier: null,
        birth_date,
        promised: { terms: promised_terms, program_version: 7 },
      },
    ])
    return joined as NonNullable<typeof joined>
  }

  const unwelcomed = termsWith({ ...terms, grants: { welcome: null, birthday: BIRTHDAY } })

  /** The job, batch by batch, as of noon of a day. */
  async function lookAt(day: string, limit = 2): Promise<number> {
    let granted = 0
    for (let after: string | null = null; ;) {
      const batch = await scene().service.grantBirthdays({
        program_id: "lprog_1",
        program_version: 7,
        terms: unwelcomed,
        after,
        limit,
        now: noonOf(day),
      })
      granted += batch.granted
      if (batch.last_member_id === null) return granted
      after = batch.last_member_id
    }
  }

  describe("a welcome", () => {
    const issue = (name: string) =>
      scene().service.cards.issueCard({
        card_id: `lcard_${name}`,
        program_id: "lprog_1",
        holder: {
          joins: {
            member_id: `lmem_${name}`,
            account_id: `bacc_${name}`,
            program_id: "lprog_1",
            customer_id: `cus_${name}`,
            tier: null,
            promised: { terms, program_version: 7 },
          },
        },
        number: "290000000012",
        time_zone: "Europe/Warsaw",
        issued_by: "user_1",
      })

    it("comes with the card with which somebody joins, and not with one that is refused", async () => {
      await issue("anna")
      expect(await scene().stored("bacc_anna")).toMatchObject({ available: 20 })
      await expect(issue("bela")).rejects.toMatchObject({ code: "card_already_issued" })
      expect(await scene().sql("select id from loyalty_member")).toEqual([{ id: "lmem_anna" }])
      expect(await scene().sql("select distinct account_id from bonus_entry")).toEqual([
        { account_id: "bacc_anna" },
      ])
    })

    it("comes with the membership, with its own days and its reason, once for ever", async () => {
      const { account_id, joined_now } = await join("anna")
      expect(joined_now).toBe(true)
      expect((await join("anna")).joined_now).toBe(false)
      const { entries } = await scene().entries(account_id)
      expect(entries).toMatchObject([
        {
          kind: "accrual",
          amount: points(20),
          reason: "Welcome bonuses",
          source_type: "account",
          program_version: 7,
        },
      ])
      const [lot] = await scene().service.readExpiring([account_id])
      expect(lot?.bonuses).toBe(points(20))
    })

    it("is not made up for to who joined before it was promised", async () => {
      const { account_id } = await join("anna", null, unwelcomed)
      await join("anna")
      expect(await scene().story(account_id)).toEqual([])
    })

    it("comes once where two nodes let the same customer in at once", async () => {
      await Promise.all([join("anna"), join("anna"), join("anna")])
      expect(await scene().story("bacc_anna")).toEqual(["accrual 20"])
    })
  })

  describe("A31 a birthday grant", () => {
    it("comes on the first day of its window, and once however often the job runs", async () => {
      const { account_id } = await join("anna", "1990-03-10", unwelcomed)
      expect(await lookAt("2027-03-06")).toBe(0)
      expect(await lookAt("2027-03-07")).toBe(1)
      expect(await Promise.all([lookAt("2027-03-07"), lookAt("2027-03-14")])).toEqual([0, 0])
      const { entries } = await scene().entries(account_id)
      expect(entries).toMatchObject([
        { kind: "accrual", amount: points(50), reason: "Birthday bonuses", program_version: 7 },
      ])
      expect(await lookAt("2028-03-08")).toBe(1)
      expect(await scene().story(account_id)).toEqual(["accrual 50", "accrual 50"])
    })

    it("comes once where two nodes look at the same time", async () => {
      for (const name of ["a", "b", "c", "d", "e"]) await join(name, "1990-03-10", unwelcomed)
      const granted = await Promise.all([lookAt("2027-03-10", 5), lookAt("2027-03-10", 5)])
      expect(granted[0] + granted[1]).toBe(5)
      for (const name of ["a", "e"]) {
        expect(await scene().story(`bacc_${name}`)).toEqual(["accrual 50"])
      }
    })

    it("is made up for where the job stood still, and lost when the window is over", async () => {
      await join("anna", "1990-03-10", unwelcomed)
      await join("bob", "1990-03-09", unwelcomed)
      expect(await lookAt("2027-03-14")).toBe(1)
      expect(await scene().story("bacc_anna")).toEqual(["accrual 50"])
      expect(await scene().story("bacc_bob")).toEqual([])
    })

    it("has a day in every year for who was born on 29 February", async () => {
      await join("anna", "1992-02-29", unwelcomed)
      expect(await lookAt("2027-02-25")).toBe(1)
      expect(await lookAt("2028-03-04")).toBe(1)
      expect(await lookAt("2029-02-24")).toBe(0)
      expect(await lookAt("2029-02-25")).toBe(1)
    })

    it("comes once a year also when the date is edited", async () => {
      const { member_id } = await join("anna", "1990-01-02", unwelcomed)
      const born = (birth_date: string) => scene().service.updateMember({ member_id, birth_date })
      expect(await lookAt("2027-12-31")).toBe(1)
      await born("1990-12-30")
      expect(await lookAt("2027-12-31")).toBe(0)
      await born("1990-01-02")
      expect(await lookAt("2028-01-01")).toBe(0)
      await born("1990-06-01")
      expect(await lookAt("2028-06-01")).toBe(0)
      expect(await lookAt("2029-06-01")).toBe(1)
    })

    it("passes over members of other programs, suspended ones, and those whose birthday nobody knows", async () => {
      await join("anna")
      await join("bob", "1990-03-10", unwelcomed)
      await scene().sql("update loyalty_member set status = 'suspended' where id = 'lmem_bob'")
      await join("eve", "1990-03-10", unwelcomed)
      await scene().sql("update loyalty_member set program_id = 'lprog_2' where id = 'lmem_eve'")
      expect(await lookAt("2027-03-10")).toBe(0)
    })

    it("pays a debt first", async () => {
      const { account_id } = await join("anna", "1990-03-10", unwelcomed)
      await scene().earn(account_id, 80, { order: "order_1" })
      await scene().spend(account_id, "cart_1", 80)
      await scene().service.revokeBonuses({
        account_id,
        key: { source_type: "order", source_id: "order_1", part: "2" },
        origin: { source_type: "order", source_id: "order_1" },
        bonuses: points(80),
        shortfall_policy: "debt",
        now: noonOf("2027-03-10") - DAY,
      })
      expect(await lookAt("2027-03-10")).toBe(1)
      expect(await scene().stored(account_id)).toMatchObject({ available: 0, debt: 30 })
    })
  })
})
