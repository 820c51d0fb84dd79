import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { withClient } from "../../../integration-tests/fixtures/ledger/ledger-database"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

describeLedger("the tables of the ledger", (scene) => {
  const namesOf = async (query: string) =>
    (await scene().sql<{ name: string }>(query)).map(({ name }) => name)

  it("carry the triggers, constraints, unique keys and functions that make the laws", async () => {
    expect(
      await namesOf(`select tgname as name from pg_trigger
        where not tgisinternal and tgenabled = 'O' order by tgname`),
    ).toEqual([
      "bonus_account_listing_insert",
      "bonus_account_listing_update",
      "bonus_account_no_delete",
      "bonus_account_no_truncate",
      "bonus_entry_append_only",
      "bonus_entry_chain",
      "bonus_entry_no_truncate",
      "bonus_lot_no_delete",
      "bonus_lot_no_truncate",
      "bonus_posting_append_only",
      "bonus_posting_no_truncate",
      "bonus_receipt_append_only",
      "bonus_receipt_no_truncate",
      "bonus_return_append_only",
      "bonus_return_no_truncate",
      "loyalty_card_history_append_only",
      "loyalty_card_history_no_truncate",
      "loyalty_card_listing_insert",
      "loyalty_card_listing_update",
      "loyalty_card_no_delete",
      "loyalty_card_no_truncate",
      "loyalty_card_no_way_back",
      "loyalty_member_consent_append_only",
      "loyalty_member_consent_no_truncate",
      "loyalty_member_consent_wording_append_only",
      "loyalty_member_consent_wording_no_truncate",
      "loyalty_member_history_append_only",
      "loyalty_member_history_no_truncate",
      "loyalty_member_listing_insert",
      "loyalty_member_listing_update",
      "loyalty_member_merge_append_only",
      "loyalty_member_merge_no_truncate",
      "loyalty_member_tier_change_append_only",
      "loyalty_staff_audit_completed_once",
      "loyalty_staff_audit_no_delete",
      "loyalty_staff_audit_no_truncate",
      "loyalty_staff_role_change_append_only",
      "loyalty_staff_role_change_no_truncate",
      "loyalty_till_return_no_truncate",
      "loyalty_till_return_once",
      "loyalty_till_return_stays",
      "loyalty_till_sale_no_truncate",
      "loyalty_till_sale_sold_once",
      "loyalty_till_sale_stays_sold",
    ])
    expect(
      await namesOf(`select conname as name from pg_constraint
        where contype = 'c' and convalidated and conname in ('bonus_account_not_negative',
          'bonus_entry_amounts', 'bonus_lot_conserved', 'bonus_posting_moves') order by conname`),
    ).toHaveLength(4)
    expect(
      await namesOf(`select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
        where i.indisunique and i.indpred is null and not i.indisprimary
          and c.relname like any (array['bonus_%', 'loyalty_card%', 'loyalty_member%'])
        order by c.relname`),
    ).toEqual([
      "bonus_account_member",
      "bonus_entry_key",
      "bonus_hold_attempt",
      "loyalty_card_batch_key",
      "loyalty_card_number",
      "loyalty_member_attribute_kept_as",
      "loyalty_member_import_key",
      "loyalty_member_invitation_code",
      "loyalty_member_program_customer",
    ])
    expect(
      await namesOf(`select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
        where i.indisprimary and c.relname like 'bonus_%' order by c.relname`),
    ).toEqual([
      "bonus_account_pkey",
      "bonus_book_check_pkey",
      "bonus_budget_pkey",
      "bonus_entry_pkey",
      "bonus_expiry_notice_pkey",
      "bonus_hold_pkey",
      "bonus_lot_pkey",
      "bonus_order_pkey",
      "bonus_outbox_pkey",
      "bonus_posting_pkey",
      "bonus_receipt_pkey",
      "bonus_return_pkey",
    ])
    expect(
      await namesOf("select proname as name from pg_proc where proname like 'bonus_%' order by 1"),
    ).toEqual([
      "bonus_account_open",
      "bonus_books_digest",
      "bonus_chain_entry",
      "bonus_entry_hash",
      "bonus_epoch_ms",
      "bonus_idle_until",
      "bonus_journal_write",
      "bonus_known_entry",
      "bonus_known_lot",
      "bonus_lot_origin",
      "bonus_lots_to_spend",
      "bonus_measured",
      "bonus_refuse_change",
    ])
  })

  it.each([
    "update bonus_entry set amount = amount + 1",
    "delete from bonus_entry",
    "truncate bonus_entry cascade",
    "update bonus_posting set amount = amount + 1",
    "delete from bonus_posting",
    "truncate bonus_posting",
    "delete from bonus_lot",
    "truncate bonus_lot",
    "delete from bonus_account",
    "truncate bonus_account cascade",
  ])("refuse to change history: %s", async (statement) => {
    await scene().earn(await scene().member("anna"), 50)
    await expect(scene().sql(statement)).rejects.toThrow(/^append_only: /)
    expect(await scene().story("bacc_anna")).toEqual(["accrual 50"])
  })

  it.each([
    ["a lot that does not add up", "update bonus_lot set spent = 1", "bonus_lot_conserved"],
    [
      "a bucket below zero",
      "update bonus_lot set available = -1, spent = amount + 1",
      "bonus_lot_conserved",
    ],
    [
      "a balance below zero",
      "update bonus_account set available = -1",
      "bonus_account_not_negative",
    ],
    ["a debt below zero", "update bonus_account set debt = -1", "bonus_account_not_negative"],
    [
      "a posting that moves nothing",
      "insert into bonus_posting values ('bacc_anna', 1, 2, 1, 'available', 'available', 5)",
      "bonus_posting_moves",
    ],
    [
      "a second entry under one key",
      `insert into bonus_entry (account_id, seq, kind, amount, source_type, source_id, part,
         content_hash, occurred_at)
       select account_id, 2, kind, amount, source_type, source_id, part, 'other', now()
       from bonus_entry`,
      "bonus_entry_key",
    ],
  ])("refuse %s", async (_what, statement, constraint) => {
    await scene().earn(await scene().member("anna"), 50)
    await expect(scene().sql(statement)).rejects.toMatchObject({ constraint })
  })

  it("give their connection back as they found it", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await withClient(scene().database_url, async (client) => {
      await client.query("select bonus_account_open($1)", [{ account_ids: [account_id] }])
      const { rows } = await client.query("show enable_seqscan")
      expect(rows).toEqual([{ enable_seqscan: "on" }])
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: points(50) / 100 })
  })
})
