import { CardScene, expectHistoriesHold } from "../fixtures/ledger/card-scene"
import { describeTwoNodes, outcomesOf, tally } from "../fixtures/ledger/two-nodes"

const BLANKS = 20

describeTwoNodes("cards on two nodes at once", (nodes) => {
  const desks = () => {
    const [first, second] = nodes().scenes
    return [new CardScene(first), new CardScene(second)] as const
  }

  afterEach(async () => {
    await expectHistoriesHold(nodes().scenes[0])
  })

  it("two staff issue the same blank: one wins, the other is told that it is issued already", async () => {
    const [here, there] = desks()
    await nodes().scenes[0].member("anna")
    await nodes().scenes[0].member("bela")
    await here.kind()
    await here.batch(BLANKS)
    const blanks = await here.cards.readCardPage({}, { limit: BLANKS, after: "" })
    const outcomes = await outcomesOf(
      blanks.flatMap(({ number }) => [here.issue(number, "anna"), there.issue(number, "bela")]),
    )
    expect(tally(outcomes)).toEqual({ done: BLANKS, card_already_issued: BLANKS })
  })

  it("a number that is scanned for the first time at two tills becomes one card", async () => {
    const [here, there] = desks()
    await nodes().scenes[0].member("anna")
    await nodes().scenes[0].member("bela")
    await here.kind({ supply: "first_scan" })
    const outcomes = await outcomesOf([
      here.issue("2900000000018", "anna"),
      there.issue("2900000000018", "bela"),
    ])
    expect(tally(outcomes)).toEqual({ done: 1, card_already_issued: 1 })
  })

  it("a blank goes to one of two who replace their lost cards with it", async () => {
    const [here, there] = desks()
    await nodes().scenes[0].member("anna")
    await nodes().scenes[0].member("bela")
    await here.kind()
    await here.batch(3)
    const of_anna = await here.issue("2900000000001", "anna")
    const of_bela = await here.issue("2900000000018", "bela")
    const outcomes = await outcomesOf([
      here.replace(of_anna, "2900000000025"),
      there.replace(of_bela, "2900000000025"),
    ])
    expect(tally(outcomes)).toEqual({ done: 1, card_already_issued: 1 })
  })

  it("two nodes that fill the same batch share it, and make no card too many", async () => {
    const [here, there] = desks()
    await here.kind()
    const id = await here.wish(20_000, { key: "spring" })
    expect(await there.wish(20_000, { key: "spring" })).toBe(id)
    await Promise.all([here.cards.fillCardBatch(id), there.cards.fillCardBatch(id)])
    expect(await here.cards.readCardBatch(id)).toMatchObject({
      made: 20_000,
      statuses: { in_stock: 20_000 },
    })
  })

  it("two kinds with the same numbers are not both made", async () => {
    const [here, there] = desks()
    const outcomes = await outcomesOf([
      here.kind(),
      there.kind({ id: "lckind_other", name: "Other" }),
    ])
    expect(tally(outcomes)).toEqual({ done: 1, card_ranges_overlap: 1 })
  })
})
