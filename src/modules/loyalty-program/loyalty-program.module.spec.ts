import { resolve } from "node:path"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import { LoyaltyError } from "../../domain/errors"
import { minor } from "../../domain/money/money"
import { defaultTerms } from "../../domain/program/default-terms"
import { LOYALTY_PROGRAM_MODULE } from "."
import LoyaltyProgram from "./models/loyalty-program"
import type LoyaltyProgramService from "./service"
import type { CreateProgramInput } from "./types"

jest.setTimeout(60_000)

const wanted = (handle: string, rest: Partial<CreateProgramInput> = {}): CreateProgramInput => ({
  handle,
  name: `The ${handle} program`,
  terms: defaultTerms("eur"),
  author_id: "user_ann",
  ...rest,
})

moduleIntegrationTestRunner<LoyaltyProgramService>({
  moduleName: LOYALTY_PROGRAM_MODULE,
  resolve: resolve(__dirname),
  moduleModels: [LoyaltyProgram],
  pathToMigrations: resolve(__dirname, "migrations"),
  testSuite: ({ MikroOrmWrapper, service }) => {
    const sql = (text: string) => MikroOrmWrapper.forkManager().execute(text)

    describe("a program", () => {
      it("keeps what it promised in each version, and who changed it", async () => {
        const program = await service.createProgram(wanted("club"))
        expect(program).toMatchObject({
          id: expect.stringMatching(/^lprog_/),
          status: "active",
          is_default: true,
          version: 1,
          terms: defaultTerms("eur"),
          created_at: expect.any(Date),
        })

        const changed = await service.updateProgram({
          id: program.id,
          name: "The club",
          terms: { accrual: { percent_bp: 700 } },
          author_id: "user_bob",
        })
        expect(changed).toMatchObject({ name: "The club", version: 2 })
        expect(changed.terms.accrual.percent_bp).toBe(700)

        const [versions, count] = await service.listVersions(program.id, { limit: 10, offset: 0 })
        expect(count).toBe(2)
        expect(versions).toMatchObject([
          { version: 2, author_id: "user_bob", created_at: expect.any(Date) },
          { version: 1, author_id: "user_ann", terms: defaultTerms("eur") },
        ])
        expect((await service.retrieveTerms(program.id, 1)).accrual.percent_bp).toBe(500)
        expect((await service.retrieveTerms(program.id, 2)).accrual.percent_bp).toBe(700)
      })

      it("makes no version of terms that say the same", async () => {
        const { id } = await service.createProgram(wanted("club"))
        const terms = { ...defaultTerms("eur"), accrual: { percent_bp: 500, rounding: undefined } }
        expect((await service.updateProgram({ id, terms })).version).toBe(1)
        expect((await service.updateProgram({ id, status: "paused" })).version).toBe(1)
      })

      it("loses neither of two changes that are made at once", async () => {
        const { id } = await service.createProgram(wanted("club"))
        await Promise.all([
          service.updateProgram({ id, terms: { accrual: { percent_bp: 900 } } }),
          service.updateProgram({ id, terms: { redemption: { cap_bp: 4_000 } } }),
          service.updateProgram({ id, terms: { time_zone: "Europe/Warsaw" } }),
          service.updateProgram({ id, terms: { returns: { grace_days: 30 } } }),
        ])
        const program = await service.retrieveProgramWithTerms(id)
        expect(program.version).toBe(5)
        expect(program.terms).toMatchObject({
          accrual: { percent_bp: 900 },
          redemption: { cap_bp: 4_000 },
          time_zone: "Europe/Warsaw",
          returns: { grace_days: 30 },
        })
        const [versions] = await service.listVersions(id, { limit: 3, offset: 1 })
        expect(versions.map(({ version }) => version)).toEqual([4, 3, 2])
      })

      it("refuses terms that cannot work, and writes nothing", async () => {
        const { id } = await service.createProgram(wanted("club"))
        const refused = service.updateProgram({
          id,
          name: "Better club",
          terms: { accrual: { percent_bp: 10_001 }, time_zone: "Nowhere", tiers: [] },
        })
        await expect(refused).rejects.toMatchObject({
          name: "LoyaltyError",
          code: "program_terms_invalid",
          message:
            'time_zone: Choose a time zone by its name, for example "Europe/Warsaw". ' +
            "accrual.percent: Set a percent from 0 to 100, with two decimals at most.",
        })
        expect(await service.retrieveProgramWithTerms(id)).toMatchObject({
          name: "The club program",
          version: 1,
        })
        const terms = { ...defaultTerms("eur"), bonus_values: {} }
        await expect(service.createProgram(wanted("other", { terms }))).rejects.toMatchObject({
          code: "program_terms_invalid",
        })
      })

      it("does not take money for pieces: another measure comes with its thresholds", async () => {
        const tier = { accrual_bp: null, cap_bp: null, discount_bp: null }
        const base = { handle: "base", name: "Base", threshold: 0, ...tier }
        const tiers = [base, { handle: "gold", name: "Gold", threshold: 100_000, ...tier }]
        const { id } = await service.createProgram(wanted("club"))
        await service.updateProgram({ id, terms: { tiers } })
        const tier_schedule = { measure: "quantity" as const }
        await expect(service.updateProgram({ id, terms: { tier_schedule } })).rejects.toMatchObject(
          {
            code: "program_terms_invalid",
            message:
              "tier_schedule.measure: Send the tiers as well: their thresholds are written in money today.",
          },
        )
        const pieces = await service.updateProgram({ id, terms: { tier_schedule, tiers } })
        expect(pieces.terms.tier_schedule.measure).toBe("quantity")
      })

      it("stays in the currency in which its members' spend is counted", async () => {
        const { id } = await service.createProgram(wanted("club"))
        const terms = { currency_code: "pln", bonus_values: { pln: "4" } }
        await expect(service.updateProgram({ id, terms })).rejects.toMatchObject({
          code: "program_terms_invalid",
          message: expect.stringContaining("Keep EUR"),
        })
      })

      it("has a handle of its own, also when two are made at once", async () => {
        const both = await Promise.allSettled([
          service.createProgram(wanted("club")),
          service.createProgram(wanted("club")),
        ])
        const refusals = both.flatMap((one) =>
          one.status === "rejected" ? [one.reason as unknown] : [],
        )
        expect(refusals).toMatchObject([{ code: "program_handle_taken" }])
        expect(refusals.every((refusal) => LoyaltyError.is(refusal))).toBe(true)
      })

      it("answers that somebody else is changing it rather than hang", async () => {
        const { id } = await service.createProgram(wanted("club"))
        await MikroOrmWrapper.forkManager().transactional(async (other) => {
          await other.execute("UPDATE loyalty_program_program SET name = 'Slow'")
          await expect(service.updateProgram({ id, name: "Quick" })).rejects.toMatchObject({
            code: "busy_try_again",
          })
        })
        expect((await service.retrieveProgramWithTerms(id)).name).toBe("Slow")
      })

      it("is not found under an id that nobody has", async () => {
        const missing = { code: "program_not_found" }
        await expect(service.retrieveProgramWithTerms("lprog_0")).rejects.toMatchObject(missing)
        await expect(service.updateProgram({ id: "lprog_0" })).rejects.toMatchObject(missing)
        await expect(service.retrieveTerms("lprog_0", 1)).rejects.toMatchObject(missing)
        await expect(
          service.listVersions("lprog_0", { limit: 1, offset: 0 }),
        ).rejects.toMatchObject(missing)
      })
    })

    describe("a program's kind and scheme", () => {
      const plain = defaultTerms("eur", "discount")

      it("are bonuses, and tiers where there are any, unless said otherwise", async () => {
        expect(await service.createProgram(wanted("club"))).toMatchObject({
          kind: "bonus",
          scheme: "cumulative",
        })
        const discount = wanted("discount", { kind: "discount", scheme: "simple", terms: plain })
        expect(await service.createProgram(discount)).toMatchObject({
          kind: "discount",
          scheme: "simple",
          is_default: false,
        })
      })

      it("keep a discount program from ever promising bonuses", async () => {
        const refused = { code: "program_terms_invalid" }
        const bonus_terms = wanted("discount", { kind: "discount" })
        await expect(service.createProgram(bonus_terms)).rejects.toMatchObject(refused)
        const { id } = await service.createProgram({ ...bonus_terms, terms: plain })
        const terms = { accrual: { percent_bp: 500 } }
        await expect(service.updateProgram({ id, terms })).rejects.toMatchObject(refused)
      })

      it("let a program become simple once its tiers are gone", async () => {
        const base = { handle: "base", name: "Base", threshold: minor(0) }
        const tiers = [{ ...base, accrual_bp: null, cap_bp: null, discount_bp: null }]
        const { id } = await service.createProgram(wanted("club"))
        await service.updateProgram({ id, terms: { tiers } })
        await expect(service.updateProgram({ id, scheme: "simple" })).rejects.toMatchObject({
          code: "program_terms_invalid",
          message: "tiers: Remove the tiers, or make the program cumulative.",
        })
        const simple = await service.updateProgram({ id, scheme: "simple", terms: { tiers: [] } })
        expect(simple).toMatchObject({ scheme: "simple", version: 3 })
        await expect(service.updateProgram({ id, terms: { tiers } })).rejects.toMatchObject({
          code: "program_terms_invalid",
        })
      })
    })

    describe("the default program", () => {
      it("is the first one, until another is chosen", async () => {
        const first = await service.createProgram(wanted("first", { is_default: false }))
        const second = await service.createProgram(wanted("second"))
        expect((await service.retrieveDefaultProgram())?.id).toBe(first.id)

        await service.updateProgram({ id: second.id, is_default: true })
        expect((await service.retrieveDefaultProgram())?.id).toBe(second.id)
        const third = await service.createProgram(wanted("third", { is_default: true }))
        expect((await service.retrieveDefaultProgram())?.id).toBe(third.id)
        const [defaults] = await service.listProgramsWithTerms(
          { is_default: true },
          { limit: 10, offset: 0 },
        )
        expect(defaults.map(({ handle }) => handle)).toEqual(["third"])
      })

      it("stays one when two programs are chosen at once", async () => {
        const ids: string[] = []
        for (const handle of ["a", "b", "c"]) {
          ids.push((await service.createProgram(wanted(handle))).id)
        }
        await Promise.all(ids.map((id) => service.updateProgram({ id, is_default: true })))
        const [, count] = await service.listProgramsWithTerms(
          { is_default: true },
          { limit: 1, offset: 0 },
        )
        expect(count).toBe(1)
      })

      it("is none while it is not active", async () => {
        expect(await service.retrieveDefaultProgram()).toBeNull()
        const { id } = await service.createProgram(wanted("club", { status: "draft" }))
        expect(await service.retrieveDefaultProgram()).toBeNull()
        await service.updateProgram({ id, status: "active" })
        expect(await service.retrieveDefaultProgram()).toMatchObject({ id, version: 1 })
        await service.updateProgram({ id, terms: { accrual: { percent_bp: 1 } } })
        expect(await service.retrieveDefaultProgram()).toMatchObject({ id, version: 2 })
      })

      it("is asked of the database once in five seconds at most", async () => {
        await service.createProgram(wanted("club"))
        await service.retrieveDefaultProgram()
        await sql("UPDATE loyalty_program_program SET status = 'paused'")
        expect(await service.retrieveDefaultProgram()).toMatchObject({ status: "active" })

        const now = performance.now()
        const clock = jest.spyOn(performance, "now").mockReturnValue(now + 5_000)
        expect(await service.retrieveDefaultProgram()).toBeNull()
        clock.mockRestore()
      })
    })

    describe("the list of programs", () => {
      it("has the default first and knows how many there are", async () => {
        for (const handle of ["a", "b", "c"]) await service.createProgram(wanted(handle))
        await service.createProgram(wanted("d", { is_default: true, status: "paused" }))
        const [page, count] = await service.listProgramsWithTerms({}, { limit: 2, offset: 0 })
        expect(count).toBe(4)
        expect(page.map(({ handle }) => handle)).toEqual(["d", "a"])
        const [active, activeCount] = await service.listProgramsWithTerms(
          { status: "active", handle: "b" },
          { limit: 5, offset: 0 },
        )
        expect([active.length, activeCount]).toEqual([1, 1])
      })
    })

    describe("the tables", () => {
      it("never change or forget a version", async () => {
        await service.createProgram(wanted("club"))
        for (const change of [
          "UPDATE loyalty_program_version SET terms = '{}'",
          "DELETE FROM loyalty_program_version",
          "TRUNCATE loyalty_program_version CASCADE",
        ]) {
          await expect(sql(change)).rejects.toThrow("loyalty_program_version is append-only")
        }
      })

      it("know no program without terms, no deleted one and no second default", async () => {
        const { id } = await service.createProgram(wanted("club"))
        await service.createProgram(wanted("other"))
        await expect(
          service.createLoyaltyPrograms({
            handle: "bare",
            name: "Bare",
            kind: "bonus",
            status: "draft",
            newest_version: 1,
          }),
        ).rejects.toThrow("such entity does not exist")
        await expect(service.softDeleteLoyaltyPrograms([id])).rejects.toThrow("never_deleted")
        await expect(service.deleteLoyaltyPrograms([id])).rejects.toThrow(
          "such entity does not exist",
        )
        await expect(sql("UPDATE loyalty_program_program SET is_default = true")).rejects.toThrow(
          "loyalty_program_program_one_default",
        )
        const handles = (await service.listLoyaltyPrograms({})).map(({ handle }) => handle)
        expect(handles.sort()).toEqual(["club", "other"])
      })
    })

    describe("the receipts of the shop's tills", () => {
      it("say what the code says until somebody has changed it", async () => {
        expect(await service.readReceiptSettings()).toEqual({ join_url: null, own_texts: {} })
      })

      it("keep what each of several changes at once has said", async () => {
        const locales = ["en", "pl", "ro", "ru"]
        const join_url = "https://city.example/join"
        await Promise.all([
          ...locales.map((locale) =>
            service.saveReceiptSettings({ texts: [{ locale, header: locale }] }, "user_ann"),
          ),
          service.saveReceiptSettings({ join_url, texts: [] }, "user_bob"),
        ])
        expect(await service.readReceiptSettings()).toEqual({
          join_url,
          own_texts: Object.fromEntries(locales.map((locale) => [locale, { header: locale }])),
        })
      })
    })
  },
})
