import { Client } from "@medusajs/framework/pg"
import { ModulesSdkUtils } from "@medusajs/framework/utils"

import { openLedgerNode } from "../../../integration-tests/fixtures/ledger/ledger-database"
import {
  describeLedger,
  LedgerScene,
} from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { lockAccounts } from "./ledger/locks"
import { inAccountTransaction } from "./ledger/shared-transaction"

const adjustment = (account_id: string, request_id: string, change: number, reason = "A gift") => ({
  account_id,
  request_id,
  change,
  reason,
  actor_id: null,
})

/** In which of the settled answers there was a refusal, and with which code. */
const refusals = (answers: readonly PromiseSettledResult<unknown>[]) =>
  answers.flatMap((answer) =>
    answer.status === "rejected" ? [(answer.reason as { code: string }).code] : [],
  )

describeLedger("operations that wait for one account in one process", (scene) => {
  /** How many transactions have written the account's entries. */
  const transactions = async (account_id: string) => {
    const [row] = await scene().sql<{ count: string }>(
      `select count(distinct xmin::text) from bonus_entry where account_id = '${account_id}'`,
    )
    return Number(row?.count)
  }

  it("share a transaction, sixteen at most, in the order in which they came", async () => {
    const account_id = await scene().member("anna")
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        scene().service.adjustBalance(adjustment(account_id, `request_${index}`, 100 + index)),
      ),
    )
    expect(await transactions(account_id)).toBe(2)
    expect(await scene().story(account_id)).toEqual(
      Array.from({ length: 20 }, (_, index) => `adjustment ${(100 + index) / 100}`),
    )
  })

  it("see what those before them have decided: one of two gets the balance, and the same twice is once", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    const answers = await Promise.allSettled([
      scene().hold(account_id, "cart_1", 80),
      scene().hold(account_id, "cart_2", 80),
      scene().service.adjustBalance(adjustment(account_id, "gift", 500)),
      scene().service.adjustBalance(adjustment(account_id, "gift", 500)),
      scene().service.adjustBalance(adjustment(account_id, "gift", 700)),
    ])
    expect(refusals(answers)).toEqual(["insufficient_balance", "idempotency_conflict"])
    expect(answers[3]).toMatchObject({ value: { replayed: true } })
    expect(await scene().story(account_id)).toEqual(["accrual 100", "hold 80", "adjustment 5"])
    expect(await transactions(account_id)).toBe(2)
  })

  it("are not harmed by one that PostgreSQL refuses", async () => {
    const account_id = await scene().member("anna")
    const unwritable = "A reason with a \u0000 in it"
    const answers = await Promise.allSettled([
      scene().service.adjustBalance(adjustment(account_id, "first", 100)),
      scene().service.adjustBalance(adjustment(account_id, "second", 200, unwritable)),
      scene().service.adjustBalance(adjustment(account_id, "third", 300)),
      scene().service.adjustBalance(adjustment(account_id, "third", 300)),
    ])
    expect(answers.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ])
    expect((await scene().story(account_id)).sort()).toEqual(["adjustment 1", "adjustment 3"])
  })

  it("are told nothing before the commit, which may be what fails", async () => {
    const account_id = await scene().member("anna")
    await scene().sql(`create function refuse_late() returns trigger language plpgsql as $$
      begin raise exception 'refused at the commit'; end $$`)
    await scene().sql(`create constraint trigger refuse_late after insert on bonus_entry
      deferrable initially deferred for each row when (new.reason = 'Too late')
      execute function refuse_late()`)
    const answers = await Promise.allSettled([
      scene().service.adjustBalance(adjustment(account_id, "first", 100)),
      scene().service.adjustBalance(adjustment(account_id, "second", 200, "Too late")),
      scene().service.adjustBalance(adjustment(account_id, "third", 300)),
    ])
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
    expect((await scene().story(account_id)).sort()).toEqual(["adjustment 1", "adjustment 3"])
  })

  it("leave nothing behind when one fails after it has written", async () => {
    const account_id = await scene().member("anna")
    await scene().sql("create table trace (name text)")
    const pool = ModulesSdkUtils.createPgConnection({ clientUrl: scene().database_url })
    const traced = (name: string, failure: Error | null) =>
      inAccountTransaction(pool, account_id, async (transaction) => {
        await lockAccounts(transaction, { account_ids: [account_id] })
        await transaction.query({ text: "insert into trace values ($1)", values: [name] })
        if (failure) throw failure
        return name
      })
    try {
      const answers = await Promise.allSettled([
        traced("first", null),
        traced("second", new Error("too late to refuse")),
        traced("third", null),
      ])
      expect(answers).toMatchObject([
        { value: "first" },
        { reason: { message: "too late to refuse" } },
        { value: "third" },
      ])
    } finally {
      await pool.destroy()
    }
    expect(await scene().sql("select name from trace order by name")).toEqual([
      { name: "first" },
      { name: "third" },
    ])
  })

  it("are served when one follows the last so closely that its queue has only just emptied", async () => {
    const account_id = await scene().member("anna")
    const pool = ModulesSdkUtils.createPgConnection({ clientUrl: scene().database_url })
    const look = () =>
      inAccountTransaction(pool, account_id, async (transaction) => {
        await lockAccounts(transaction, { account_ids: [account_id] })
        return "seen"
      })
    try {
      const late = new Promise((_, reject) => {
        setTimeout(() => {
          reject(new Error("nobody served it"))
        }, 5_000).unref()
      })
      expect(await Promise.race([look().then(look).then(look), late])).toBe("seen")
    } finally {
      await pool.destroy()
    }
  })

  it("are all told that a locked account is busy, and none waits for the others to be told", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    const other = new Client({ connectionString: scene().database_url })
    await other.connect()
    try {
      await other.query("begin")
      await other.query("select 1 from bonus_account where id = $1 for update", [account_id])
      const asked_at = performance.now()
      const answers = await Promise.allSettled(
        Array.from({ length: 6 }, (_, index) => scene().hold(account_id, `cart_${index}`, 5)),
      )
      expect(refusals(answers)).toEqual(Array.from({ length: 6 }, () => "busy_try_again"))
      expect(performance.now() - asked_at).toBeLessThan(10_000)
    } finally {
      await other.end()
    }
    expect(await scene().story(account_id)).toEqual(["accrual 100"])
  })

  it("keep to the books beside another node that wants the same account", async () => {
    const account_id = await scene().member("anna")
    const node = openLedgerNode(scene().database_url, 4)
    try {
      const elsewhere = new LedgerScene(node.service, scene().database_url)
      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          (index % 2 ? elsewhere : scene()).service.adjustBalance(
            adjustment(account_id, `request_${Math.floor(index / 3)}`, 100),
          ),
        ),
      )
    } finally {
      await node.close()
    }
    expect(await scene().stored(account_id)).toMatchObject({ available: 20 })
    expect(await scene().story(account_id)).toHaveLength(20)
  })
})
