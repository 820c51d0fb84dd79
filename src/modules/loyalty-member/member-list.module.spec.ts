import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { MemberFilter } from "./reads/member-conditions"
import type { MemberOrder } from "./reads/member-page"

/** One more than are counted. */
const OTHERS = 10_001

describeLedger("a list of more members than are counted", (scene) => {
  const page = (filter: MemberFilter, order: MemberOrder, limit: number, offset = 0) =>
    scene().service.readMemberPage(filter, { order, limit, offset })

  async function expectTheirOrder(): Promise<void> {
    const of_program = { program_id: "lprog_1" }
    expect(await page(of_program, "-balance", 3)).toMatchObject({
      member_ids: ["lmem_anna", "lmem_bob", "lmem_cyd"],
      count_is_estimate: true,
    })
    expect((await page({ tier: "silver" }, "-balance", 2)).member_ids).toEqual([
      "lmem_anna",
      "lmem_cyd",
    ])
    // The last page is short: nobody is left out, and nobody comes twice.
    expect((await page(of_program, "balance", 5, OTHERS + 1)).member_ids).toEqual([
      "lmem_bob",
      "lmem_anna",
    ])
    expect(await page({ ...of_program, balance_min: points(15) }, "balance", 5)).toEqual({
      member_ids: ["lmem_bob", "lmem_anna"],
      count: 2,
      count_is_estimate: false,
    })
  }

  it("by balance has its members in the order of their balances, whatever else is asked", async () => {
    await scene().sql(`insert into loyalty_member (id, program_id, customer_id, tier)
      select 'lmem_' || n, 'lprog_1', 'cus_' || n, 'silver' from generate_series(1, ${OTHERS}) n`)
    await scene().sql(`insert into bonus_account (id, member_id, program_id)
      select 'bacc_' || n, 'lmem_' || n, 'lprog_1' from generate_series(1, ${OTHERS}) n`)
    for (const [name, tier, balance] of [
      ["anna", "silver", 30],
      ["bob", "gold", 20],
      ["cyd", "silver", 10],
    ] as const) {
      await scene().earn(await scene().member(name, tier), balance)
    }

    await expectTheirOrder()
    expect(await scene().service.refreshListings(3 * OTHERS)).toBeGreaterThan(OTHERS)
    await expectTheirOrder()
    await scene().earn("bacc_cyd", 1)
    await expectTheirOrder()
  })
})
