import { Modules } from "@medusajs/framework/utils"

import type { WireProgram } from "../../../src/api/wire/program"
import { defaultTerms } from "../../../src/domain/program/default-terms"
import { SELECTS_NOTHING } from "../../../src/domain/program/terms"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { createProgramAndFail, updateProgramAndFail } from "./failing-program-workflows"
import type { ProgramClient } from "./program-client"
import { programClient } from "./program-client"
import { UNUSABLE_PROGRAM_BODIES, USABLE_PROGRAM_BODY } from "./unusable-program-bodies"

export const programs: ShopSuite = {
  name: "program/programs",
  testSuite: ({ api, getContainer }) => {
    let client: ProgramClient

    beforeEach(async () => {
      client = await programClient(api, getContainer())
    })

    const asStaff = (path: string, body?: unknown) => client.asStaff(path, body)
    const asShopper = (path: string) => client.asShopper(path)
    const programs = "/admin/loyalty/programs"
    const club = { handle: "club", name: "Club", terms: { currency_code: "eur" } }

    async function programOf(body: object): Promise<WireProgram> {
      const { status, data } = await asStaff(programs, body)
      expect([status, data.message]).toEqual([200, undefined])
      return data.program
    }

    describe("the settings of a loyalty program", () => {
      it("lead from nothing to a program with tiers that shoppers can read", async () => {
        expect((await asShopper("/store/loyalty/programs")).data).toEqual({ programs: [] })
        expect((await asStaff(programs)).data).toEqual({
          programs: [],
          count: 0,
          limit: 20,
          offset: 0,
        })

        const products = getContainer().resolve(Modules.PRODUCT)
        const sale = await products.createProductTags({ value: "Sale" })
        const program = await programOf({
          handle: "club",
          name: "Club",
          terms: {
            currency_code: "eur",
            bonus_values: { pln: 4.25 },
            time_zone: "Europe/Warsaw",
            accrual: { percent: 7.25, expiry: { kind: "days", days: 90 } },
            redemption: {
              cap_percent: 30,
              group_caps: [{ products: { tag_ids: [sale.id] }, cap_percent: 10 }],
              minimum_balance: 20.5,
            },
          },
        })
        expect(program).toMatchObject({
          id: expect.stringMatching(/^lprog_/),
          handle: "club",
          kind: "bonus",
          status: "active",
          is_default: true,
          version: 1,
          created_at: expect.stringMatching(/^\d{4}-.*Z$/),
        })
        expect(program.terms).toMatchObject({
          currency_code: "eur",
          bonus_values: { eur: 1, pln: 4.25 },
          accrual: { percent: 7.25, earn_at: "placed", rounding_step: 0.01 },
          redemption: {
            settlement: "discount",
            cap_percent: 30,
            group_caps: [
              {
                cap_percent: 10,
                products: { tag_ids: [sale.id], product_ids: [], sales_channel_ids: [] },
              },
            ],
            minimum_balance: 20.5,
            order_max: null,
          },
          tiers: [],
        })

        const silver = { handle: "silver", name: "Silver", threshold: 10000.5, accrual_percent: 9 }
        const base = { handle: "base", name: "Base", threshold: 0 }
        const tiers = await asStaff(`${programs}/${program.id}/tiers`, { tiers: [base, silver] })
        expect(tiers.data).toEqual({
          tiers: [
            { ...base, accrual_percent: null, cap_percent: null, discount_percent: null },
            { ...silver, cap_percent: null, discount_percent: null },
          ],
        })
        expect((await asStaff(`${programs}/${program.id}/tiers`)).data).toEqual(tiers.data)
        expect((await asStaff(`${programs}/${program.id}`)).data.program.version).toBe(2)

        const shown = await asShopper("/store/loyalty/programs/club")
        expect(shown.data.program).toEqual({
          handle: "club",
          name: "Club",
          kind: "bonus",
          scheme: "cumulative",
          currency_code: "eur",
          is_default: true,
          starts_on: null,
          ends_on: null,
          audience: "open",
          terms_in_words: expect.arrayContaining([
            "You get 7.25 % to 9 % of every purchase back as bonuses.",
            "One bonus is worth 4.25 PLN.",
            "Bonuses last 90 days after the day they become available.",
          ]),
          rates: {
            accrual_percent: 7.25,
            cap_percent: 30,
            discount_percent: 0,
            bonus_values: { eur: 1, pln: 4.25 },
          },
          tiers: [
            { ...base, accrual_percent: 7.25, cap_percent: 30, discount_percent: 0 },
            { ...silver, cap_percent: 30, discount_percent: 0 },
          ],
          tier_schedule: {
            measure: "spend",
            counted_products: SELECTS_NOTHING,
            window: { kind: "all_time" },
            downgrade: "never",
            grace_days: 0,
          },
          expiry: { kind: "days", days: 90 },
          activation_delay_days: 0,
        })
        const polish = await asShopper("/store/loyalty/programs/club?locale=pl-PL")
        expect(polish.data.program).toMatchObject({
          terms_in_words: expect.arrayContaining(["Jeden bonus jest wart 4,25 PLN."]),
        })
        const unknown = await asShopper("/store/loyalty/programs/club?locale=xx")
        expect(unknown.data.program).toEqual(shown.data.program)
        const list = await asShopper("/store/loyalty/programs")
        expect(list.data).toEqual({ programs: [shown.data.program] })
      })

      it("keep every version with its author, and make none of a change that changes nothing", async () => {
        const products = await getContainer()
          .resolve(Modules.PRODUCT)
          .createProducts(["Coat", "Tea", "Lamp"].map((title) => ({ title })))
        const [coat, tea, lamp] = products.map((product) => product.id)
        const { id } = await programOf(club)
        const change = (terms: object) => asStaff(`${programs}/${id}`, { terms })
        await change({ accrual: { percent: 6, exclusions: { product_ids: [coat, tea] } } })
        await change({ accrual: { percent: 6 } })
        const { data } = await change({
          bonus_values: { pln: 4 },
          accrual: { exclusions: { product_ids: [lamp] }, expiry: { kind: "end_of_year" } },
          redemption: { order_max: 50 },
        })
        expect(data.program).toMatchObject({ version: 3, terms: { redemption: { order_max: 50 } } })
        expect(data.program.terms.accrual).toMatchObject({
          percent: 6,
          expiry: { kind: "end_of_year" },
          exclusions: { product_ids: [lamp], tag_ids: [] },
        })

        const versions = await asStaff(`${programs}/${id}/versions?limit=2&offset=1`)
        expect(versions.data).toMatchObject({ count: 3, limit: 2, offset: 1 })
        expect(versions.data.versions).toMatchObject([
          { version: 2, author_id: client.staff_id, terms: { accrual: { percent: 6 } } },
          { version: 1, author_id: client.staff_id, terms: { accrual: { percent: 5 } } },
        ])
        const back = await change({ bonus_values: { pln: null }, redemption: { order_max: null } })
        expect(back.data.program.terms).toMatchObject({
          bonus_values: { eur: 1 },
          redemption: { order_max: null },
        })
      })

      it("show shoppers only what is active, and let the default move", async () => {
        const first = await programOf(club)
        await programOf({ ...club, handle: "staff-club", is_default: true })
        await programOf({ ...club, handle: "secret", status: "draft" })
        const shown = async () =>
          (await asShopper("/store/loyalty/programs")).data.programs.map((program) => [
            program.handle,
            program.is_default,
          ])
        expect(await shown()).toEqual([
          ["staff-club", true],
          ["club", false],
        ])
        await asStaff(`${programs}/${first.id}`, { is_default: true, name: "The club" })
        expect(await shown()).toEqual([
          ["club", true],
          ["staff-club", false],
        ])
        await asStaff(`${programs}/${first.id}`, { status: "paused" })
        expect(await shown()).toEqual([["staff-club", false]])
        expect(await asShopper("/store/loyalty/programs/club")).toMatchObject({
          status: 404,
          data: { type: "not_found", code: "program_not_found" },
        })
      })
    })

    describe("a change that is part of something bigger", () => {
      const broken = { message: "something else went wrong" }

      it("is undone with it, on the record", async () => {
        const { id } = await programOf(club)
        const other = await programOf({ ...club, handle: "other" })
        const doomed = {
          handle: "doomed",
          name: "Doomed",
          is_default: true,
          terms: defaultTerms("eur"),
        }
        await expect(
          createProgramAndFail(getContainer()).run({ input: doomed }),
        ).rejects.toMatchObject(broken)
        expect((await asStaff(programs)).data.programs).toMatchObject([
          { handle: "club", is_default: true },
          { handle: "other", is_default: false },
          { handle: "doomed", is_default: false, status: "ended" },
        ])

        const input = {
          id: other.id,
          name: "Another",
          is_default: true,
          terms: { bonus_values: { pln: "4" }, accrual: { percent_bp: 900 } },
        }
        await expect(updateProgramAndFail(getContainer()).run({ input })).rejects.toMatchObject(
          broken,
        )
        expect((await asStaff(`${programs}/${other.id}`)).data.program).toMatchObject({
          name: "Club",
          is_default: false,
          version: 3,
          terms: other.terms,
        })
        expect((await asStaff(`${programs}/${id}`)).data.program.is_default).toBe(true)
      })
    })

    describe("settings that cannot work", () => {
      it("are refused in words, and nothing is written", async () => {
        const { id } = await programOf(club)
        const refused = await asStaff(`${programs}/${id}`, {
          name: "Other",
          terms: { accrual: { percent: 120 }, redemption: { hold_minutes: 0 } },
        })
        expect([refused.status, refused.data]).toEqual([
          400,
          {
            type: "invalid_data",
            code: "program_terms_invalid",
            message:
              "accrual.percent: Set a percent from 0 to 100, with two decimals at most. " +
              "redemption.hold_minutes: Set it to a whole number from 1 to 10080.",
          },
        ])
        const tiers = [{ handle: "base", name: "Base", threshold: 5 }]
        expect(await asStaff(`${programs}/${id}/tiers`, { tiers })).toMatchObject({
          status: 400,
          data: { code: "program_terms_invalid" },
        })
        const fraction = [{ handle: "base", name: "Base", threshold: 0.001 }]
        expect((await asStaff(`${programs}/${id}/tiers`, { tiers: fraction })).data.message).toBe(
          "tiers.0.threshold: Write the threshold with at most 2 decimals, as EUR has them.",
        )
        expect((await asStaff(`${programs}/${id}`)).data.program).toMatchObject({
          name: "Club",
          version: 1,
        })
      })

      it("are refused when a field is unknown, of a wrong type or of an absurd size", async () => {
        const { id } = await programOf(club)
        for (const body of UNUSABLE_PROGRAM_BODIES) {
          const { status, data } = await asStaff(programs, body)
          expect([status, data.type, JSON.stringify(body)]).toEqual([
            400,
            "invalid_data",
            JSON.stringify(body),
          ])
        }
        expect((await asStaff(`${programs}/${id}`, { handle: "renamed" })).status).toBe(400)
        expect((await asStaff(`${programs}?limit=-1`)).status).toBe(400)
        expect((await asStaff(`${programs}?limit=1000`)).status).toBe(400)
        expect((await asStaff(`${programs}?color=red`)).status).toBe(400)
        expect((await asStaff(programs)).data.count).toBe(1)
        await programOf(USABLE_PROGRAM_BODY)
      })

      it("are refused when the handle is taken, the program unknown or the caller nobody", async () => {
        await programOf(club)
        expect(await asStaff(programs, club)).toMatchObject({
          status: 409,
          data: {
            type: "duplicate_error",
            code: "program_handle_taken",
            message: 'Another program already has the handle "club".',
          },
        })
        for (const answer of [
          await asStaff(`${programs}/lprog_0`),
          await asStaff(`${programs}/lprog_0`, { name: "Other" }),
          await asStaff(`${programs}/lprog_0/tiers`),
          await asStaff(`${programs}/lprog_0/tiers`, { tiers: [] }),
          await asStaff(`${programs}/lprog_0/tier-members`),
          await asStaff(`${programs}/lprog_0/versions`),
        ]) {
          expect(answer).toMatchObject({
            status: 404,
            data: { type: "not_found", code: "program_not_found" },
          })
        }
        expect((await client.asNobody(programs)).status).toBe(401)
        expect((await client.asNobody(programs, club)).status).toBe(401)
      })
    })
  },
}
