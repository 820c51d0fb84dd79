import { resolve } from "node:path"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import { termsChanges } from "../../domain/program/changes/terms-changes"
import { defaultTerms } from "../../domain/program/default-terms"
import { minor } from "../../domain/money/money"
import { LOYALTY_PROGRAM_MODULE } from "."
import LoyaltyProgram from "./models/loyalty-program"
import type LoyaltyProgramService from "./service"
import type { ProgramVersion, ProgramWithTerms } from "./types"

jest.setTimeout(60_000)

const HOUR_MS = 3_600_000
const PAGE = { limit: 20, offset: 0 }

moduleIntegrationTestRunner<LoyaltyProgramService>({
  moduleName: LOYALTY_PROGRAM_MODULE,
  resolve: resolve(__dirname),
  moduleModels: [LoyaltyProgram],
  pathToMigrations: resolve(__dirname, "migrations"),
  testSuite: ({ MikroOrmWrapper, service }) => {
    let program: ProgramWithTerms

    beforeEach(async () => {
      const terms = defaultTerms("eur")
      program = await service.createProgram({ handle: "club", name: "Club", terms })
    })

    const own = () => ({ program_id: program.id, author_id: "user_ann" })
    const draft = (percent_bp: number) =>
      service.createDraft({ ...own(), terms: { accrual: { percent_bp } } })
    const percentNow = async () =>
      (await service.retrieveProgramWithTerms(program.id)).terms.accrual.percent_bp
    const percentAt = async (at: number) =>
      (await service.readProgramsAt(at))[0]?.terms.accrual.percent_bp

    async function schedule(percent_bp: number, from: number): Promise<ProgramVersion> {
      const { id: draft_id } = await draft(percent_bp)
      const in_force_from = new Date(from).toISOString()
      return service.publishDraft({ ...own(), draft_id, in_force_from })
    }

    describe("a draft", () => {
      it("is written, changed and thrown away without being in force", async () => {
        const { id: draft_id } = await draft(700)
        const changed = await service.changeDraft({
          ...own(),
          draft_id,
          terms: { redemption: { cap_bp: 4_000 } },
        })
        expect(changed).toMatchObject({
          based_on: 1,
          author_id: "user_ann",
          terms: { accrual: { percent_bp: 700 }, redemption: { cap_bp: 4_000 } },
        })
        expect(await service.listDrafts(program.id, PAGE)).toMatchObject([[{ id: draft_id }], 1])
        expect(await percentNow()).toBe(500)

        await service.deleteDraft(program.id, draft_id)
        expect(await service.listDrafts(program.id, PAGE)).toEqual([[], 0])
        await expect(service.retrieveDraft(program.id, draft_id)).rejects.toMatchObject({
          code: "program_draft_not_found",
        })
      })

      it("is refused when its terms could never be published", async () => {
        const terms = { accrual: { percent_bp: 10_001 } }
        const refused = { code: "program_terms_invalid" }
        await expect(service.createDraft({ ...own(), terms })).rejects.toMatchObject(refused)
        const { id: draft_id } = await draft(700)
        await expect(
          service.changeDraft({ ...own(), draft_id, terms: { currency_code: "pln" } }),
        ).rejects.toMatchObject(refused)
        await expect(
          service.changeDraft({ ...own(), draft_id: "lpdraft_0", terms: {} }),
        ).rejects.toMatchObject({ code: "program_draft_not_found" })
      })

      it("becomes the next version at once, and is no draft any more", async () => {
        const { id: draft_id } = await draft(700)
        const version = await service.publishDraft({ ...own(), draft_id, in_force_from: null })
        expect(version).toMatchObject({ version: 2, state: "in_force", based_on: 1 })
        expect(await percentNow()).toBe(700)
        expect(await service.listDrafts(program.id, PAGE)).toEqual([[], 0])
      })
    })

    describe("a scheduled version", () => {
      it("is in force from its moment, with no job having run", async () => {
        const moment = Date.now() + HOUR_MS
        expect(await schedule(700, moment)).toMatchObject({
          version: 2,
          state: "scheduled",
          in_force_from: new Date(moment),
        })
        expect(await percentNow()).toBe(500)
        expect([await percentAt(moment - 1), await percentAt(moment)]).toEqual([500, 700])
      })

      it("comes into force while the cache still holds, and for the database in the same moment", async () => {
        await percentAt(Date.now())
        const soon = Date.now() + 300
        await schedule(700, soon)
        expect((await service.retrieveDefaultProgram())?.version).toBe(1)
        while (Date.now() <= soon) await new Promise((done) => setTimeout(done, 20))
        expect((await service.retrieveDefaultProgram())?.version).toBe(2)
        expect(await percentNow()).toBe(700)
        expect(await service.retrieveVersion(program.id, 1)).toMatchObject({ state: "past" })
        await expect(service.withdrawVersion({ ...own(), version: 2 })).rejects.toMatchObject({
          code: "program_version_not_scheduled",
          message: "Version 2 has come into force; roll back to an earlier one instead.",
        })
      })

      it("begins with the day of the program's zone", async () => {
        const { id: draft_id } = await service.createDraft({
          ...own(),
          terms: { time_zone: "Europe/Warsaw" },
        })
        const version = await service.publishDraft({
          ...own(),
          draft_id,
          in_force_from: "2099-12-01",
        })
        expect(version.in_force_from).toEqual(new Date("2099-11-30T23:00:00.000Z"))
      })

      it("is as it was written, whatever is changed before its moment", async () => {
        const moment = Date.now() + HOUR_MS
        await schedule(700, moment)
        await service.updateProgram({ id: program.id, terms: { redemption: { cap_bp: 4_000 } } })
        const [now] = await service.readProgramsAt(Date.now())
        const [later] = await service.readProgramsAt(moment)
        expect(now).toMatchObject({ version: 3, terms: { redemption: { cap_bp: 4_000 } } })
        expect(later).toMatchObject({ version: 2, terms: { redemption: { cap_bp: 3_000 } } })
      })

      it("may be withdrawn before, once, and stays on record", async () => {
        const moment = Date.now() + HOUR_MS
        await schedule(700, moment)
        await service.withdrawVersion({ ...own(), version: 2 })
        expect(await percentAt(moment)).toBe(500)
        expect(await service.retrieveVersion(program.id, 2)).toMatchObject({ state: "withdrawn" })
        await expect(service.withdrawVersion({ ...own(), version: 2 })).rejects.toMatchObject({
          code: "program_version_not_scheduled",
          message: "Version 2 has been withdrawn already.",
        })
        const { version } = await service.updateProgram({
          id: program.id,
          terms: { accrual: { percent_bp: 800 } },
        })
        expect(version).toBe(3)
      })

      it("keeps its tiers from a program that becomes simple before its moment", async () => {
        const base = { handle: "base", name: "Base", threshold: minor(0) }
        const { id: draft_id } = await service.createDraft({
          ...own(),
          terms: { tiers: [{ ...base, accrual_bp: null, cap_bp: null, discount_bp: null }] },
        })
        await service.publishDraft({ ...own(), draft_id, in_force_from: "2099-12-01" })
        const simple = { id: program.id, scheme: "simple" } as const
        await expect(service.updateProgram(simple)).rejects.toMatchObject({
          code: "program_terms_invalid",
          message: "scheme: Withdraw version 2 first: it is scheduled, and has tiers.",
        })
        await service.withdrawVersion({ ...own(), version: 2 })
        expect(await service.updateProgram(simple)).toMatchObject({ scheme: "simple" })
      })

      it("is refused for a moment that has passed, or that is none", async () => {
        const { id: draft_id } = await draft(700)
        for (const in_force_from of ["2020-01-01", "soon"]) {
          await expect(
            service.publishDraft({ ...own(), draft_id, in_force_from }),
          ).rejects.toMatchObject({
            code: "program_terms_invalid",
            message: expect.stringContaining("in_force_from: Choose a day or a moment"),
          })
        }
        expect(await service.retrieveDraft(program.id, draft_id)).toMatchObject({ id: draft_id })
      })
    })

    describe("going back to an earlier version", () => {
      it("makes a new version that differs in nothing from it", async () => {
        await service.updateProgram({ id: program.id, terms: { accrual: { percent_bp: 700 } } })
        await service.updateProgram({ id: program.id, terms: { time_zone: "Europe/Warsaw" } })
        const back = await service.rollBack({ ...own(), version: 1 })
        expect(back.version).toBe(4)
        const [origin, newest] = await Promise.all([
          service.retrieveVersion(program.id, 1),
          service.retrieveVersion(program.id, 4),
        ])
        expect(termsChanges(origin.terms, newest.terms)).toEqual([])
        expect(newest).toMatchObject({ rolled_back_to: 1, based_on: 3, author_id: "user_ann" })
        expect((await service.rollBack({ ...own(), version: 1 })).version).toBe(4)
      })

      it("is refused to a version that there is not, or that the program cannot have any more", async () => {
        await expect(service.rollBack({ ...own(), version: 9 })).rejects.toMatchObject({
          code: "program_version_not_found",
        })
        const base = { handle: "base", name: "Base", threshold: minor(0) }
        const tiers = [{ ...base, accrual_bp: null, cap_bp: null, discount_bp: null }]
        await service.updateProgram({ id: program.id, terms: { tiers } })
        const { id } = program
        await service.updateProgram({ id, scheme: "simple", terms: { tiers: [] } })
        await expect(service.rollBack({ ...own(), version: 2 })).rejects.toMatchObject({
          code: "program_terms_invalid",
        })
      })
    })

    describe("the history of a program", () => {
      it("has what changed beside the terms, and by whom", async () => {
        const { id } = program
        await service.updateProgram({ id, name: "The club", author_id: "user_bob" })
        await service.updateProgram({ id, status: "paused", starts_on: "2026-12-01" })
        await service.updateProgram({ id, name: "The club" })
        const moment = Date.now() + HOUR_MS
        await schedule(700, moment)
        await service.withdrawVersion({ ...own(), version: 2 })

        const [entries, count] = await service.listHistory(id, PAGE)
        expect(count).toBe(6)
        expect(entries).toMatchObject([
          { kind: "withdrawal", version: 2, author_id: "user_ann" },
          { kind: "version", version: 2, based_on: 1, in_force_from: new Date(moment) },
          {
            kind: "program",
            author_id: null,
            before: { status: "active", starts_on: null },
            after: { status: "paused", starts_on: "2026-12-01" },
          },
          {
            kind: "program",
            author_id: "user_bob",
            before: { name: "Club" },
            after: { name: "The club" },
          },
          { kind: "version", version: 1, based_on: null },
          { kind: "created" },
        ])
        const [second] = await service.listHistory(id, { limit: 1, offset: 1 })
        expect(second).toMatchObject([{ kind: "version", version: 2 }])
      })

      it("tells of the default that moved, of both programs", async () => {
        const terms = defaultTerms("eur")
        await service.createProgram({ handle: "other", name: "Other", terms, is_default: true })
        const [[moved]] = await service.listHistory(program.id, PAGE)
        expect(moved).toMatchObject({ kind: "program", after: { is_default: false } })
      })

      it("is never changed or forgotten", async () => {
        await schedule(700, Date.now() + HOUR_MS)
        await service.withdrawVersion({ ...own(), version: 2 })
        for (const table of ["loyalty_program_change", "loyalty_program_withdrawal"]) {
          for (const change of [
            `UPDATE ${table} SET author_id = 'user_eve'`,
            `DELETE FROM ${table}`,
            `TRUNCATE ${table}`,
          ]) {
            await expect(MikroOrmWrapper.forkManager().execute(change)).rejects.toThrow(
              `${table} is append-only`,
            )
          }
        }
      })

      it("says how a program stood at any moment", async () => {
        const { id } = program
        const began = Date.now()
        await new Promise((done) => setTimeout(done, 5))
        await service.updateProgram({ id, status: "paused" })
        const paused = Date.now()
        await new Promise((done) => setTimeout(done, 5))
        await service.updateProgram({ id, status: "active" })
        const statusAt = async (at: number) => (await service.readProgramsAt(at))[0]?.status
        expect([await statusAt(began), await statusAt(paused), await statusAt(Date.now())]).toEqual(
          ["active", "paused", "active"],
        )
      })
    })

    describe("the status of a program", () => {
      it("does not come back from the end, nor from active to a draft", async () => {
        const { id } = program
        const refused = { code: "program_status_not_allowed" }
        await expect(service.updateProgram({ id, status: "draft" })).rejects.toMatchObject(refused)
        await service.updateProgram({ id, status: "ended", name: "Old club" })
        await expect(
          service.updateProgram({ id, status: "active", name: "New club" }),
        ).rejects.toMatchObject({
          ...refused,
          message: "This program has ended for good; make a new one.",
        })
        expect(await service.retrieveProgramWithTerms(id)).toMatchObject({ name: "Old club" })
      })
    })
  },
})
