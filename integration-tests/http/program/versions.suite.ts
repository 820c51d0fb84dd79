import type { SettingChange } from "../../../src/domain/program/changes/terms-changes"
import type { WireProgram } from "../../../src/api/wire/program"
import type {
  WireHistoryEntry,
  WireProgramDraft,
  WireProgramVersion,
} from "../../../src/api/wire/version"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"

export const programVersions: ShopSuite = {
  name: "program/versions",
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let program: WireProgram
    let url: string

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
    })

    beforeEach(async () => {
      program = await openProgram(shop)
      url = `/admin/loyalty/programs/${program.id}`
    })

    const change = (terms: object) => shop.staff.must("POST", url, { terms })

    async function compare(from: number, to: number): Promise<SettingChange[]> {
      const path = `${url}/versions/compare?from=${from}&to=${to}`
      return (await shop.staff.must<{ changes: SettingChange[] }>("GET", path)).changes
    }

    async function draftOf(terms: object): Promise<WireProgramDraft> {
      const path = `${url}/drafts`
      return (await shop.staff.must<{ draft: WireProgramDraft }>("POST", path, { terms })).draft
    }

    const publish = (id: string, body: object = {}) =>
      shop.staff.post<{ version: WireProgramVersion }>(`${url}/drafts/${id}/publish`, body)

    it("tell what changed in words, one against another", async () => {
      await change({ accrual: { percent: 7 }, bonus_values: { pln: 4 } })
      await change({ redemption: { order_max: 50 } })
      const { versions } = await shop.staff.must<{ versions: WireProgramVersion[] }>(
        "GET",
        `${url}/versions`,
      )
      expect(versions).toMatchObject([
        { version: 3, state: "in_force", changes: ["Maximum per order: none → 50 bonuses"] },
        {
          version: 2,
          state: "past",
          based_on: 1,
          changes: ["Value of a bonus in PLN: none → 4", "Accrual percent: 5 % → 7 %"],
        },
        { version: 1, based_on: null, changes: [] },
      ])
      expect(await compare(1, 3)).toEqual([
        {
          path: "bonus_values.pln",
          before: "none",
          after: "4",
          text: "Value of a bonus in PLN: none → 4",
        },
        {
          path: "accrual.percent",
          before: "5 %",
          after: "7 %",
          text: "Accrual percent: 5 % → 7 %",
        },
        {
          path: "redemption.order_max",
          before: "none",
          after: "50 bonuses",
          text: "Maximum per order: none → 50 bonuses",
        },
      ])
      expect(await compare(2, 2)).toEqual([])
      const { version } = await shop.staff.must<{ version: WireProgramVersion }>(
        "GET",
        `${url}/versions/2`,
      )
      expect(version).toMatchObject({ version: 2, terms: { accrual: { percent: 7 } } })
    })

    it("are gone back to by a new one, which differs in nothing from the origin", async () => {
      await change({ accrual: { percent: 7 } })
      const { version } = await shop.staff.must<{ version: WireProgramVersion }>(
        "POST",
        `${url}/versions/1/rollback`,
      )
      expect(version).toMatchObject({
        version: 3,
        state: "in_force",
        rolled_back_to: 1,
        changes: ["Accrual percent: 7 % → 5 %"],
      })
      expect(await compare(1, 3)).toEqual([])
    })

    it("are drafted, changed, compared with what is in force, and published", async () => {
      const draft = await draftOf({ accrual: { percent: 7 } })
      const path = `${url}/drafts/${draft.id}`
      const { draft: changed } = await shop.staff.must<{ draft: WireProgramDraft }>("POST", path, {
        terms: { redemption: { cap_percent: 40 } },
      })
      expect(changed.changes).toEqual([
        "Accrual percent: 5 % → 7 %",
        "Payable with bonuses: 30 % → 40 %",
      ])
      expect((await shop.staff.get(path)).data).toEqual({ draft: changed })
      expect((await shop.staff.get(`${url}/drafts`)).data).toEqual({
        drafts: [changed],
        count: 1,
        limit: 20,
        offset: 0,
      })
      expect((await shop.staff.get(url)).data).toMatchObject({ program: { version: 1 } })

      expect((await publish(draft.id)).data).toMatchObject({
        version: { version: 2, state: "in_force", changes: changed.changes },
      })
      expect(await publish(draft.id)).toMatchObject({
        status: 404,
        data: { code: "program_draft_not_found" },
      })
      const other = await draftOf({ accrual: { percent: 9 } })
      expect((await shop.staff.delete(`${url}/drafts/${other.id}`)).data).toEqual({
        id: other.id,
        object: "loyalty_program_draft",
        deleted: true,
      })
    })

    it("are scheduled for a day, and withdrawn before it", async () => {
      const draft = await draftOf({ accrual: { percent: 7 } })
      expect(await publish(draft.id, { in_force_from: "2020-01-01" })).toMatchObject({
        status: 400,
        data: { code: "program_terms_invalid" },
      })
      expect((await publish(draft.id, { in_force_from: "2099-12-01" })).data).toMatchObject({
        version: {
          version: 2,
          state: "scheduled",
          in_force_from: "2099-12-01T00:00:00.000Z",
        },
      })
      expect((await shop.staff.post(`${url}/versions/2/withdraw`)).data).toMatchObject({
        version: { version: 2, state: "withdrawn" },
      })
      expect(await shop.staff.post(`${url}/versions/2/withdraw`)).toMatchObject({
        status: 400,
        data: { code: "program_version_not_scheduled" },
      })
    })

    it("stand in the history beside what else has changed, with who did it", async () => {
      await shop.staff.must("POST", url, { name: "The Club", ends_on: "2099-12-31" })
      await change({ accrual: { percent: 7 } })
      const { history, count } = await shop.staff.must<{
        history: WireHistoryEntry[]
        count: number
      }>("GET", `${url}/history?limit=2`)
      expect(count).toBe(4)
      expect(history).toMatchObject([
        { kind: "version", version: 2, changes: ["Accrual percent: 5 % → 7 %"] },
        {
          kind: "program",
          author_id: expect.stringMatching(/^apk_/),
          changes: ["Name: Club → The Club", "Last day: none → 2099-12-31"],
        },
      ])
    })

    it("name nothing that the shop does not have: not in a draft, and not when it is published", async () => {
      const refused = (path: string, what: string, otherwise: string) => ({
        status: 400,
        data: {
          code: "program_terms_invalid",
          message: `${path}: The shop has no ${what}; choose another, or ${otherwise}.`,
        },
      })
      const rule = (handle: string, product_id: string) => ({
        handle,
        name: handle,
        reward: { kind: "multiplier", times: 2 },
        conditions: { products: { product_ids: [product_id] } },
      })
      const about = (handle: string) => `accrual_rules.${handle}.conditions.products.product_ids`
      expect(
        await shop.staff.post(`${url}/drafts`, {
          terms: { accrual_rules: [rule("tea", "prod_0")] },
        }),
      ).toMatchObject(refused(about("tea"), 'product "prod_0"', "switch the rule off"))

      const coat = await shop.product({ price: 100, product: { name: "Old coat" } })
      const draft = await draftOf({ accrual_rules: [rule("coats", coat.product_id)] })
      expect(
        await shop.staff.post(`${url}/drafts/${draft.id}`, {
          terms: { redemption: { exclusions: { category_ids: ["pcat_0"] } } },
        }),
      ).toMatchObject(
        refused("redemption.exclusions.category_ids", 'category "pcat_0"', "leave it out"),
      )

      await shop.staff.must("DELETE", `/admin/products/${coat.product_id}`)
      for (const body of [{}, { in_force_from: "2099-12-01" }]) {
        expect(await publish(draft.id, body)).toMatchObject(
          refused(about("coats"), `product "${coat.product_id}"`, "switch the rule off"),
        )
      }
      await shop.staff.must("POST", `${url}/drafts/${draft.id}`, {
        terms: { accrual: { percent: 6 } },
      })
      await shop.staff.must("POST", `${url}/drafts/${draft.id}`, {
        terms: { accrual_rules: [{ ...rule("coats", coat.product_id), is_active: false }] },
      })
      expect((await publish(draft.id)).status).toBe(200)
    })

    it("are refused where there are none, and so is a status without a way to it", async () => {
      const not_found = { status: 404, data: { code: "program_version_not_found" } }
      expect(await shop.staff.get(`${url}/versions/9`)).toMatchObject(not_found)
      expect(await shop.staff.get(`${url}/versions/first`)).toMatchObject(not_found)
      expect(await shop.staff.post(`${url}/versions/9/rollback`)).toMatchObject(not_found)
      expect(await shop.staff.get(`${url}/versions/compare?from=1&to=9`)).toMatchObject(not_found)
      expect((await shop.staff.get(`${url}/versions/compare?from=1`)).status).toBe(400)
      expect(await shop.staff.post(url, { status: "draft" })).toMatchObject({
        status: 400,
        data: {
          code: "program_status_not_allowed",
          message: "This program has had members; pause it instead of drafting it again.",
        },
      })
      expect(await shop.staff.post(url, { audience: "pilot" })).toMatchObject({
        status: 400,
        data: { code: "program_terms_invalid" },
      })
    })
  },
}
