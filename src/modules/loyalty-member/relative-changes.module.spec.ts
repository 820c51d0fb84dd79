import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

describeLedger(
  "a change of an account",
  (scene) => {
    it("is added to what the row has by then, so that no old balance is written over a new one", async () => {
      const account_id = await scene().member("anna")
      await scene().earn(account_id, 50)
      const read = { id: account_id, seq_before: 1, entries: 0 }
      await scene().sql("update bonus_account set pending = 700, available = available + 700")
      const change = { ...read, pending: 100, available: 200, held: 300, debt: 400 }
      const journal = JSON.stringify({ accounts: [change] })
      await scene().sql(`call bonus_journal_write('${journal}')`)
      await scene().sql(`call bonus_journal_write('${journal}')`)
      expect(await scene().stored(account_id)).toEqual({
        pending: 9,
        available: 61,
        held: 6,
        debt: 8,
      })
    })

    it("is refused when another entry has come in between", async () => {
      const account_id = await scene().member("anna")
      await scene().earn(account_id, 50)
      const stale = { id: account_id, seq_before: 0, entries: 1, pending: 0, available: 0 }
      const accounts = [{ ...stale, held: 0, debt: 0 }]
      await expect(
        scene().sql(`call bonus_journal_write('${JSON.stringify({ accounts })}')`),
      ).rejects.toThrow("accounts: 0 of 1 rows were written")
      expect(await scene().stored(account_id)).toMatchObject({ available: 50 })
    })
  },
  { laws_hold_afterwards: false },
)
