import { bonuses } from "../../src/domain/money/bonuses"
import { rowWith } from "../fixtures/domain/import-rows"
import { ImportScene } from "../fixtures/ledger/import-scene"
import { describeTwoNodes } from "../fixtures/ledger/two-nodes"

const ROWS = Array.from({ length: 60 }, (_, index) => {
  const line = index + 2
  return rowWith({
    line,
    email: `p${line}@shop.com`,
    phone: `+4860010${String(line).padStart(4, "0")}`,
    card_number: `CITY${String(line).padStart(4, "0")}`,
    balance: bonuses(line * 100),
  })
})
const SUM = ROWS.reduce((sum, { balance }) => sum + balance, 0)

describeTwoNodes("an import on two nodes", (nodes) => {
  const scenes = () => {
    const [one, other] = nodes().scenes
    const first = new ImportScene(one)
    return [first, new ImportScene(other, first.customers)] as const
  }

  const books = () =>
    nodes().scenes[0].sql(`select (select count(*)::int from loyalty_member) as members,
      (select count(*)::int from loyalty_card) as cards, (select sum(available)::int from bonus_account) as available`)

  it("is written by one at a time, and nobody twice, however often both take it up", async () => {
    const [one, other] = scenes()
    await one.putDown(ROWS)
    await Promise.all([one.finish(7), other.finish(5), one.finish(3), other.finish(11)])
    expect(await one.finish(7)).toMatchObject({ outcomes: { joined: 60 } })
    expect(await books()).toEqual([{ members: 60, cards: 60, available: SUM }])
    expect(one.customers.count).toBe(60)
  })

  it("beside another of the same people gives nobody anything twice", async () => {
    const [one, other] = scenes()
    await one.putDown(ROWS)
    await other.putDown(ROWS, { id: "limp_2" })
    await Promise.all([one.finish(7), other.finish(7, "limp_2")])
    await one.finish(7)
    await other.finish(7, "limp_2")
    const outcomes = [await one.view(), await one.view("limp_2")].map((view) => view.outcomes)
    const joined = outcomes.reduce((sum, outcome) => sum + (outcome.joined ?? 0), 0)
    const others = outcomes.reduce((sum, outcome) => sum + (outcome.unchanged ?? 0), 0)
    expect({ joined, others }).toEqual({ joined: 60, others: 60 })
    expect(await books()).toEqual([{ members: 60, cards: 60, available: SUM }])
  })

  it("while people join by themselves with the same phones lets each have one", async () => {
    const [one, other] = scenes()
    await one.putDown(ROWS)
    const joining = ROWS.slice(0, 20).map(({ line, phone }) =>
      nodes().scenes[1].service.joinMembers([
        {
          member_id: `lmem_self_${line}`,
          account_id: `bacc_self_${line}`,
          program_id: "lprog_1",
          customer_id: `cus_self_${line}`,
          tier: null,
          phone: { phone, when_taken: "leave" },
        },
      ]),
    )
    await Promise.all([one.finish(9), ...joining])
    await other.finish(9)
    const { outcomes } = await one.view()
    expect((outcomes.joined ?? 0) + (outcomes.refused ?? 0)).toBe(60)
    const shared = await nodes().scenes[0].sql(
      "select phone from loyalty_member where phone is not null group by phone having count(*) > 1",
    )
    expect(shared).toEqual([])
    const [{ phones }] = (await nodes().scenes[0].sql(
      "select count(*)::int as phones from loyalty_member where phone is not null",
    )) as [{ phones: number }]
    expect(phones).toBe(60)
  })
})
