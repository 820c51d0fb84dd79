import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { WireBookCheck, WireBrokenLaw } from "../../../src/api/wire/book-check"
import { HASH_ALL_ENTRIES_SQL } from "../../../src/modules/loyalty-member/ledger/sql-hash-chain"
import type { Http } from "../../fixtures/shop/http-client"
import type { ShopSuite } from "../../fixtures/shop/in-one-shop"
import { LoyalShopper } from "../../fixtures/shop/loyal-shopper"
import { openProgram } from "../../fixtures/shop/merchant"
import { TestShop } from "../../fixtures/shop/test-shop"

const BOOK_CHECKS = "/admin/loyalty/book-checks"

interface BookCheckPage {
  readonly book_checks: WireBookCheck[]
  readonly count: number
  readonly limit: number
  readonly offset: number
}

export const bookChecks: ShopSuite = {
  name: "staff/book-checks",
  breaksLaws: true,
  testSuite: ({ api, getContainer }) => {
    let shop: TestShop
    let anna: LoyalShopper

    beforeAll(async () => {
      shop = await TestShop.open(api as Http, getContainer())
      await openProgram(shop)
      anna = await LoyalShopper.join(shop, 100)
    })

    const sql = (text: string) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text)

    const check = async () => {
      const { book_check } = await shop.staff.must<{ book_check: WireBookCheck }>(
        "POST",
        BOOK_CHECKS,
      )
      return book_check
    }

    const list = (query = "") => shop.staff.must<BookCheckPage>("GET", `${BOOK_CHECKS}${query}`)

    /** As somebody does who may switch triggers off, and who mends the hashes as well. */
    const rewriteHistory = (change: string) =>
      sql(`begin; set local session_replication_role = replica;
        update bonus_entry set ${change}; ${HASH_ALL_ENTRIES_SQL}; commit`)

    it("staff checks the books by hand and finds the result kept, newest first", async () => {
      expect(await list()).toEqual({ book_checks: [], count: 0, limit: 20, offset: 0 })
      const checks = [await check(), await check(), await check()]
      for (const found of checks) {
        expect(found).toMatchObject({ broken_laws: [], earlier_changed: false })
        expect(found.digest).toMatch(/^[0-9a-f]{64}$/)
        const minute = Date.parse(found.checked_at) - Date.parse(found.covers_until)
        expect(minute).toBeGreaterThanOrEqual(60_000)
      }
      const newest_first = [...checks].reverse()
      expect(await list()).toEqual({ book_checks: newest_first, count: 3, limit: 20, offset: 0 })
      expect(await list("?limit=1&offset=2")).toEqual({
        book_checks: newest_first.slice(2),
        count: 3,
        limit: 1,
        offset: 2,
      })
      expect((await list("?offset=3")).book_checks).toEqual([])
    })

    it("a balance that was changed by hand is told by its law, and mended by nobody", async () => {
      await sql("update bonus_account set available = available + 1")
      const found = await shop.staff.must<{ book_check: WireBookCheck; broken: WireBrokenLaw[] }>(
        "POST",
        BOOK_CHECKS,
      )
      expect(found.book_check).toMatchObject({ broken_laws: [4] })
      expect(found.broken).toMatchObject([
        {
          law: 4,
          title: "entries and lots equal their postings, accounts their lots and holds",
          rows: [
            {
              what: "account differs from its lots",
              bucket: "available",
              stored: "10001",
              expected: "10000",
            },
          ],
        },
      ])
      expect((await list()).book_checks).toMatchObject([{ broken_laws: [4] }])
      await anna.expectBalance({ available: 100.01 })
    })

    it("history that changed since the check before is told once, and stays on the list", async () => {
      // A check covers what is a minute old.
      await rewriteHistory("created_at = created_at - interval '1 hour'")
      const first = await check()
      expect(first).toMatchObject({ entries: 1, earlier_changed: false })
      await rewriteHistory("reason = 'a present'")
      expect(await check()).toMatchObject({ broken_laws: [], earlier_changed: true })
      expect(await check()).toMatchObject({ earlier_changed: false })
      const { book_checks } = await list()
      expect(book_checks.map(({ earlier_changed }) => earlier_changed)).toEqual([
        false,
        true,
        false,
      ])
      expect(book_checks.at(-1)?.id).toBe(first.id)
    })

    it("is for staff alone, and takes neither unknown words nor absurd pages", async () => {
      for (const client of [shop.guest, anna.client]) {
        expect((await client.get(BOOK_CHECKS)).status).toBe(401)
        expect((await client.post(BOOK_CHECKS)).status).toBe(401)
      }
      for (const query of ["?limit=0", "?limit=201", "?offset=-1", "?limit=ten", "?law=4"]) {
        expect(await shop.staff.get(`${BOOK_CHECKS}${query}`)).toMatchObject({
          status: 400,
          data: { type: "invalid_data" },
        })
      }
      for (const body of [{ laws: [4] }, { covers_until: "2026-01-01T00:00:00Z" }]) {
        expect(await shop.staff.post(BOOK_CHECKS, body)).toMatchObject({
          status: 400,
          data: { type: "invalid_data" },
        })
      }
      expect((await list()).count).toBe(0)
    })
  },
}
