import { untrueListings } from "../fixtures/ledger/ledger-laws"
import { withClient } from "../fixtures/ledger/ledger-database"
import type { LedgerScene } from "../fixtures/ledger/ledger-scene"
import { describeTwoNodes, outcomesOf, tally } from "../fixtures/ledger/two-nodes"

const MEMBERS = 12
const POSTINGS = 600
/** Few at a time, so that the nodes often take what the other one has begun with. */
const CHANGES = 5

describeTwoNodes("listings of members", (nodes) => {
  it("are true or noted as out of date at every moment, while two nodes make them and two post", async () => {
    const { scenes, database_url } = nodes()
    const accounts: string[] = []
    for (let index = 0; index < MEMBERS; index += 1) {
      accounts.push(await scenes[0].member(`member_${index}`))
    }
    let is_over = false
    const whileItLasts = async (again: () => Promise<void>) => {
      let times = 0
      for (; !is_over; times += 1) await again()
      return times
    }

    const refreshing = scenes.map((scene) =>
      whileItLasts(async () => void (await scene.service.refreshListings(CHANGES))),
    )
    const looking = withClient(database_url, (client) =>
      whileItLasts(async () => expect(await untrueListings(client)).toEqual([])),
    )
    const outcomes = await outcomesOf(
      Array.from({ length: POSTINGS }, (_, index) => {
        const scene = scenes[index % 2] as LedgerScene
        return scene.earn(accounts[(index * 7) % MEMBERS] as string, 1, { order: `order_${index}` })
      }),
    ).finally(() => (is_over = true))

    expect(tally(outcomes)).toEqual({ done: POSTINGS })
    expect(await looking).toBeGreaterThan(0)
    for (const times of await Promise.all(refreshing)) expect(times).toBeGreaterThan(0)

    while ((await scenes[0].service.refreshListings(POSTINGS)) > 0);
    expect(await scenes[0].sql("select distinct available from loyalty_member_listing")).toEqual([
      { available: String((POSTINGS / MEMBERS) * 100) },
    ])
  })
})
