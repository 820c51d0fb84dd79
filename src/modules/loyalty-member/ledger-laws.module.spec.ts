import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { brokenLaws, expectLawsHold } from "../../../integration-tests/fixtures/ledger/ledger-laws"
import { describeLedger, orderKey } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { HASH_ALL_ENTRIES_SQL } from "./ledger/sql-hash-chain"

/** A hand in the database that goes round every guard. */
const tampered = (...statements: readonly string[]) =>
  ["set session_replication_role = replica", ...statements].join(";\n")

/** One that knows of the hashes too, and covers its tracks. */
const covered = (...statements: readonly string[]) => tampered(...statements, HASH_ALL_ENTRIES_SQL)

const UNGUARDED = "alter table bonus_lot drop constraint bonus_lot_conserved"

describeLedger(
  "the law queries",
  (scene) => {
    /** 100 earned; 30 and 5 spent, 10 given back; 10 earned; 50 earned by an order, 20 of them taken back; 5 held. */
    const healthyBooks = async () => {
      const account_id = await scene().member("anna")
      await scene().earn(account_id, 100, { lasts_days: 30 })
      await scene().spend(account_id, "cart_1", 30)
      await scene().spend(account_id, "cart_2", 5)
      await scene().refund(account_id, "cart_1", 10)
      await scene().earn(account_id, 10, { order: "order_gift" })
      await scene().sync(account_id, orderOf([orderLine("item_1", 100_000, { quantity: 10 })]))
      await scene().sync(
        account_id,
        orderOf([orderLine("item_1", 100_000, { quantity: 10, returned_quantity: 4 })]),
      )
      await scene().hold(account_id, "cart_3", 5)
      await expectLawsHold(scene().database_url)
      return account_id
    }

    it.each([
      [
        1,
        "a trigger is switched off",
        ["alter table bonus_entry disable trigger bonus_entry_append_only"],
      ],
      [1, "a trigger is gone", ["drop trigger bonus_posting_no_truncate on bonus_posting"]],
      [
        1,
        "a trigger lets everything pass",
        [
          `create function lets_pass() returns trigger language plpgsql as 'begin return new; end'`,
          `create or replace trigger bonus_entry_append_only before update or delete on bonus_entry
             for each row execute function lets_pass()`,
        ],
      ],
      [2, "the unique key is gone", ["drop index bonus_entry_key"]],
      [
        2,
        "the key frees what is deleted",
        [
          "drop index bonus_entry_key",
          "create unique index bonus_entry_key on bonus_entry (source_id, source_type, kind, part) where amount > 5",
        ],
      ],
      [
        2,
        "one key was used twice",
        [
          "drop index bonus_entry_key",
          "update bonus_entry set source_id = 'order_gift' where kind = 'accrual' and seq = 1",
        ],
      ],
      [
        3,
        "a lot does not add up",
        [UNGUARDED, "update bonus_lot set amount = amount + 1 where lot_seq = 1"],
      ],
      [3, "nothing guards the buckets", [UNGUARDED]],
      [
        3,
        "something weaker guards the buckets",
        [UNGUARDED, "alter table bonus_lot add constraint bonus_lot_conserved check (amount > 0)"],
      ],
      [4, "a balance is too high", ["update bonus_account set available = available + 1"]],
      [4, "a debt is forgotten", ["update bonus_account set debt = 7"]],
      [
        4,
        "bonuses came back to life",
        [
          "update bonus_lot set spent = spent - 1, available = available + 1 where lot_seq = 1",
          "update bonus_account set available = available + 1",
        ],
      ],
      [4, "an open hold is forgotten", ["update bonus_hold set amount = 1 where status = 'open'"]],
      [
        4,
        "an entry says more than it moved",
        ["update bonus_entry set amount = amount + 1 where kind = 'hold' and seq = 2"],
      ],
      [
        4,
        "a posting is nobody's",
        ["insert into bonus_posting values ('bacc_ghost', 9, 1, 9, 'available', 'held', 1)"],
      ],
      [5, "an entry was lost at the end", ["update bonus_account set seq = seq + 1"]],
      [
        4,
        "a transfer has no other half in the other book",
        [
          `insert into bonus_entry (account_id, seq, kind, amount, debt_change, source_type, source_id, part, content_hash, occurred_at, hash)
             select id, seq + 1, 'transfer', 1, 1, 'account', 'bacc_x', '7', 'x', now(), '' from bonus_account`,
          "update bonus_account set seq = seq + 1, debt = debt + 1",
        ],
      ],
      [
        5,
        "an entry was lost in the middle",
        [
          `insert into bonus_entry (account_id, seq, kind, amount, shortfall, source_type, source_id, content_hash, occurred_at, hash)
             select id, seq + 2, 'revocation', 1, 1, 'account', 'x', 'x', now(), '' from bonus_account`,
          "update bonus_account set seq = seq + 2",
        ],
      ],
      [
        6,
        "a lot that expires sooner was passed over",
        ["update bonus_lot set expires_at = '2027-03-20' where lot_seq > 1"],
      ],
      [
        7,
        "a captured hold pretends to be released",
        ["update bonus_hold set status = 'released' where source_id = 'cart_1'"],
      ],
      [
        7,
        "a hold names another end",
        ["update bonus_hold set closed_seq = 1 where source_id = 'cart_1'"],
      ],
      [
        8,
        "more came back than a cart had spent",
        ["update bonus_entry set reverses_seq = 5 where kind = 'refund'"],
      ],
      [
        8,
        "an order gave back more than it had earned",
        [
          "update bonus_entry set source_id = 'order_other' where kind = 'revocation'",
          "delete from bonus_order",
          "update loyalty_member set cumulative_spend = 0, cumulative_quantity = 0",
        ],
      ],
      [
        9,
        "an order's record differs from its entries",
        ["update bonus_order set earned = earned + 1"],
      ],
      [
        9,
        "an order is on another member's books",
        [
          "insert into bonus_account (id, member_id, program_id) values ('bacc_bob', 'lmem_bob', 'lprog_1')",
          "update bonus_order set account_id = 'bacc_bob'",
        ],
      ],
      [
        9,
        "a member's spend is not that of the orders",
        ["update loyalty_member set cumulative_spend = 1"],
      ],
      [
        9,
        "a member's pieces are not those of the orders",
        ["update loyalty_member set cumulative_quantity = 1"],
      ],
      [
        9,
        "a purchase no longer keeps bonuses alive",
        ["update bonus_order set renews_until = null"],
      ],
      [
        10,
        "bonuses came back to a dead lot",
        ["update bonus_lot set expires_at = '2027-03-10' where lot_seq = 1"],
      ],
      [
        10,
        "a revocation does not add up",
        ["update bonus_entry set shortfall = 1 where kind = 'revocation'"],
      ],
    ] as const)("report law %i alone when %s", async (number, _what, statements) => {
      await healthyBooks()
      await scene().sql(covered(...statements))
      expect(Object.keys(await brokenLaws(scene().database_url))).toEqual([String(number)])
    })

    it.each([
      ["an amount", "update bonus_entry set amount = amount + 1 where seq = 3", [3]],
      ["a reason", "update bonus_entry set reason = 'a gift' where seq = 3", [3]],
      [
        "a time",
        "update bonus_entry set created_at = created_at - interval '1 day' where seq = 3",
        [3],
      ],
      ["a posting", "update bonus_posting set amount = amount + 1 where entry_seq = 3", [3]],
      ["a posting gone", "delete from bonus_posting where entry_seq = 3", [3]],
      ["its own hash", "update bonus_entry set hash = 'forged' where seq = 3", [3, 4]],
      [
        "an entry and its hash",
        `update bonus_entry e set reason = 'a gift',
         hash = bonus_entry_hash((select row(x.*)::bonus_entry from (select account_id, seq, kind,
           amount, debt_change, shortfall, source_type, source_id, part, content_hash, reverses_seq,
           actor_id, 'a gift'::text, program_version, tier, rate_bp, occurred_at, created_at, hash
           from bonus_entry where seq = 3) x), (select hash from bonus_entry where seq = 2))
         where seq = 3`,
        [4],
      ],
    ])(
      "law 1 names the row when %s was changed with the triggers off",
      async (_what, statement, seqs) => {
        const account_id = await healthyBooks()
        await scene().sql(tampered(statement))
        const { 1: rows = [] } = await brokenLaws(scene().database_url)
        expect(rows).toMatchObject(seqs.map((seq) => ({ account_id, seq: String(seq) })))
        expect(rows).toHaveLength(seqs.length)
      },
    )

    it("say which rows break the law, and stay silent where none does", async () => {
      const account_id = await healthyBooks()
      const healthy = await scene().service.verifyLedger()
      expect(healthy.map(({ violations }) => violations.length)).toEqual(Array(10).fill(0))
      await scene().sql("update bonus_account set available = available + 1")
      const broken = (await scene().service.verifyLedger()).filter(
        ({ violations }) => violations.length,
      )
      expect(broken).toMatchObject([
        {
          number: 4,
          violations: [{ what: "account differs from its lots", account_id, bucket: "available" }],
        },
      ])
    })

    it("hold also for what comes late: debts, grace lots, expiry and holds over midnight", async () => {
      const account_id = await scene().member("anna")
      await scene().earn(account_id, 50, { order: "order_1", lasts_days: 2 })
      await scene().earn(account_id, 20, { available_from: TODAY + DAY })
      await scene().spend(account_id, "cart_1", 40)
      await scene().hold(account_id, "cart_2", 5)
      await scene().service.revokeBonuses({
        account_id,
        key: orderKey("order_1", "return"),
        origin: { source_type: "order", source_id: "order_1" },
        bonuses: points(50),
        shortfall_policy: "debt",
        now: TODAY,
      })
      await expectLawsHold(scene().database_url)
      const later = TODAY + 3 * DAY
      await scene().release(account_id, "cart_2", later)
      await scene().refund(account_id, "cart_1", 40, "1", later)
      await scene().earn(account_id, 60, { now: later })
      await expectLawsHold(scene().database_url)
      expect(await scene().stored(account_id)).toMatchObject({ debt: 0 })
    })
  },
  { laws_hold_afterwards: false },
)
