import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { expectLawsHold } from "../../../integration-tests/fixtures/ledger/ledger-laws"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import {
  HASH_ALL_ENTRIES_SQL,
  HASH_CHAIN_BACKFILL_SQL,
  HASH_CHAIN_SQL,
} from "./ledger/sql-hash-chain"

describeLedger("the proof of the books", (scene) => {
  const databaseTime = async () => {
    const [row] = await scene().sql<{ at: Date }>("select clock_timestamp() as at")
    return row?.at as Date
  }

  it("rebuilds the balance of any past moment from the entries", async () => {
    const account_id = await scene().member("anna")
    const bob = await scene().member("bob")
    const moments: { at: Date; balance: unknown }[] = []
    const remember = async () => {
      moments.push({ at: await databaseTime(), balance: await scene().stored(account_id) })
    }
    await remember()
    for (const step of [
      () => scene().earn(account_id, 100, { order: "order_1", lasts_days: 30 }),
      () => scene().earn(account_id, 7.5, { order: "order_2", available_from: TODAY + DAY }),
      () => scene().earn(bob, 40),
      () => scene().hold(account_id, "cart_1", 60),
      () => scene().capture(account_id, "cart_1"),
      () => scene().hold(account_id, "cart_2", 10),
      () => scene().refund(account_id, "cart_1", 25),
      () =>
        scene().service.revokeBonuses({
          account_id,
          key: { source_type: "order", source_id: "order_1", part: "return" },
          origin: { source_type: "order", source_id: "order_1" },
          bonuses: points(100),
          shortfall_policy: "debt",
          now: TODAY,
        }),
      () => scene().earn(account_id, 80, { order: "order_3", now: TODAY + 2 * DAY }),
    ]) {
      await step()
      await remember()
    }
    for (const { at, balance } of moments) {
      const { entries: _entries, ...rebuilt } = await scene().service.readBalanceAt(at, account_id)
      expect(mapValues(rebuilt, (amount) => amount / 100)).toEqual(balance)
    }
    const whole = await scene().service.readBalanceAt(await databaseTime())
    const { available } = await scene().stored(account_id)
    expect(whole.available).toBe((available + 40) * 100)
  })

  it("keeps what each self-check has found", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    const covers_until = (await databaseTime()).getTime()
    const { check: first } = await scene().service.checkBooks({ covers_until })
    expect(first).toMatchObject({ entries: 1, broken_laws: [], earlier_changed: false })
    await scene().earn(account_id, 20)
    const { check: second } = await scene().service.checkBooks({ covers_until })
    expect(second).toMatchObject({ entries: 1, digest: first.digest, earlier_changed: false })
    expect(await scene().service.readBookChecks({ limit: 10, offset: 0 })).toEqual({
      checks: [second, first],
      count: 2,
    })
    expect(await scene().service.readBookChecks({ limit: 1, offset: 1 })).toEqual({
      checks: [first],
      count: 2,
    })
  })

  it("covers what was written up to a minute ago, where nobody says otherwise", async () => {
    await scene().earn(await scene().member("anna"), 50)
    const { check } = await scene().service.checkBooks()
    const { checked_at, covers_until, entries } = check
    const minute = checked_at.getTime() - covers_until.getTime()
    expect(minute).toBeGreaterThanOrEqual(60_000)
    expect(minute).toBeLessThan(90_000)
    expect(entries).toBe(0)
  })

  it("finds a change of history whose author has mended the hashes as well", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    const covers_until = (await databaseTime()).getTime()
    await scene().service.checkBooks({ covers_until })
    await scene().sql(`set session_replication_role = replica;
      update bonus_entry set reason = 'a present'; ${HASH_ALL_ENTRIES_SQL}`)
    await expectLawsHold(scene().database_url)
    expect(await scene().service.checkBooks({ covers_until })).toMatchObject({
      check: { broken_laws: [], earlier_changed: true },
      broken: [],
    })
  })

  it("hashes what was written before there was a chain, and goes on from there", async () => {
    const anna = await scene().member("anna")
    const bob = await scene().member("bob")
    await scene().sql(`drop trigger bonus_entry_chain on bonus_entry;
      alter table bonus_entry drop column hash`)
    await scene().earn(anna, 50)
    await scene().earn(bob, 20)
    await scene().spend(anna, "cart_1", 30)
    await scene().sql([...HASH_CHAIN_SQL, ...HASH_CHAIN_BACKFILL_SQL].join("\n"))
    await expectLawsHold(scene().database_url)
    await scene().refund(anna, "cart_1", 10)
    await scene().earn(bob, 5)
    await expectLawsHold(scene().database_url)
  })

  it("says which laws are broken", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await scene().sql("update bonus_account set available = available + 1")
    expect(await scene().service.checkBooks()).toMatchObject({
      check: { broken_laws: [4] },
      broken: [{ number: 4, violations: [{ what: "account differs from its lots", account_id }] }],
    })
    await scene().sql("update bonus_account set available = available - 1")
  })
})

function mapValues(
  numbers: Readonly<Record<string, number>>,
  of: (value: number) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, of(value)]))
}
