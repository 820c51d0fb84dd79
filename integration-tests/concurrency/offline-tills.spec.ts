import fc from "fast-check"

import { bonusesToWire } from "../../src/domain/money/bonuses"
import { TillClient, memoryStorage } from "../../src/till-client"
import type { SaleOutcome } from "../../src/till-client"
import { termsWith } from "../fixtures/domain/baskets"
import { CardScene } from "../fixtures/ledger/card-scene"
import type { LedgerNode } from "../fixtures/ledger/ledger-database"
import {
  createLedgerDatabase,
  dropLedgerDatabase,
  openLedgerNode,
  testServerUrl,
} from "../fixtures/ledger/ledger-database"
import { expectLawsHold } from "../fixtures/ledger/ledger-laws"
import { LedgerScene } from "../fixtures/ledger/ledger-scene"
import type { Fate } from "../fixtures/till/bad-link"
import { BadLink } from "../fixtures/till/bad-link"
import { shopOfTills } from "../fixtures/till/shop-of-tills"

const NAME = `loyalty_offline_tills_${process.pid}`
const STARTS_WITH = 100

const fate = fc.constantFrom<Fate>("arrives", "arrives", "lost", "answer_lost", "doubled", "late")

/** What one till does in a step. Totals and bonuses are whole, so that 5 % of what is paid in money is exact. */
const move = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant("sell" as const),
      total: fc.integer({ min: 20, max: 200 }),
      bonuses: fc.integer({ min: 0, max: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom("ask_allowance", "flush", "restart", "take_back") },
)
type Move = { does: "sell"; total: number; bonuses: number } | string

/** A till with its link and its books of paper: what it has handed over, and what came back. */
class TestTill {
  readonly sold: { receipt_id: string; total: number; bonuses: number; outcome: SaleOutcome }[] = []
  readonly returned = new Set<string>()
  private readonly storage = memoryStorage()
  private constructor(
    readonly till_id: string,
    private readonly card_code: string,
    readonly link: BadLink,
    public client: TillClient | null,
  ) {}

  static async open(till_id: string, card_code: string, link: BadLink): Promise<TestTill> {
    const till = new TestTill(till_id, card_code, link, null)
    await till.restart()
    return till
  }

  async restart(): Promise<void> {
    const { till_id, link, storage } = this
    this.client = await TillClient.open({ till_id, link: link.send, storage, random: () => 0 })
  }

  async act(move: Move): Promise<void> {
    const client = this.client as TillClient
    if (typeof move !== "string") return this.sell(client, move)
    if (move === "ask_allowance") await client.keepAllowance(this.card_code)
    if (move === "flush") await client.flush({ everything: true })
    if (move === "restart") await this.restart()
    if (move === "take_back") await this.takeBack(client)
  }

  private async sell(client: TillClient, { total, bonuses }: Exclude<Move, string>): Promise<void> {
    const receipt_id = String(this.sold.length + 1)
    const outcome = await client.sell(
      {
        receipt_id,
        card_code: this.card_code,
        currency_code: "eur",
        bonuses,
        lines: [{ unit_price: total }],
      },
      total,
    )
    this.sold.push({ receipt_id, total, bonuses, outcome })
  }

  private async takeBack(client: TillClient): Promise<void> {
    const sale = this.handedOver.find(({ receipt_id }) => !this.returned.has(receipt_id))
    if (!sale) return
    const { receipt_id } = sale
    this.returned.add(receipt_id)
    await client.takeBack({ receipt_id, return_id: "back", lines: null })
  }

  get handedOver() {
    return this.sold.filter(({ outcome }) => outcome.status !== "refused")
  }

  /** What the sales that stand are worth to the member: 5 % of the money earned, and the bonuses gone. */
  get worth(): number {
    return this.handedOver
      .filter(({ receipt_id }) => !this.returned.has(receipt_id))
      .reduce((sum, { total, bonuses }) => sum + 0.05 * (total - bonuses) - bonuses, 0)
  }

  /** The link is good again: everything that was kept is told. */
  async comeBack(): Promise<void> {
    await this.link.mend()
    const client = this.client as TillClient
    for (let turn = 0; turn < 3; turn += 1) await client.flush({ everything: true })
    expect(client.refused).toEqual([])
    expect(client.waiting).toEqual([])
  }
}

describe("two tills of one card on a link that drops, doubles and delays", () => {
  let node: LedgerNode
  let scene: LedgerScene
  let run = 0

  beforeAll(async () => {
    const database_url = await createLedgerDatabase(testServerUrl(), NAME)
    const plugin_options = {
      till_offline: { secret: "a-secret-of-thirty-two-characters", bonuses_max: 60 },
    }
    node = openLedgerNode(database_url, 10, { plugin_options })
    scene = new LedgerScene(node.service, database_url)
  })

  afterAll(async () => {
    await node.close()
    await dropLedgerDatabase(testServerUrl(), NAME)
  })

  it("sell each sale once, take each return once, and leave the balance of one sale after the other", async () => {
    const shop = shopOfTills(node.service, termsWith())
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(move, move), { minLength: 3, maxLength: 10 }),
        fc.tuple(
          fc.array(fate, { minLength: 5, maxLength: 12 }),
          fc.array(fate, { minLength: 5, maxLength: 12 }),
        ),
        async (steps, fates) => {
          run += 1
          const account_id = await scene.member(`anna_${run}`)
          await scene.earn(account_id, STARTS_WITH)
          const number = String(290_000_000_000 + run)
          await new CardScene(scene).issue(number, `anna_${run}`)
          const [one, other] = await Promise.all(
            fates.map((own, index) =>
              TestTill.open(`till-${run}-${index}`, number, new BadLink(shop, own)),
            ),
          )
          const tills = [one as TestTill, other as TestTill] as const
          for (const moves of steps) {
            await Promise.all(tills.map((till, index) => till.act(moves[index] as Move)))
          }
          for (const till of tills) await till.comeBack()

          const { available, pending, held, debt } = await scene.stored(account_id)
          const worth = STARTS_WITH + tills[0].worth + tills[1].worth
          expect(available + pending + held - debt).toBeCloseTo(worth, 6)
          for (const till of tills) await expectReceipts(till)
        },
      ),
      { numRuns: 25 },
    )
    await expectLawsHold(scene.database_url)
  })

  /** What was handed over is recorded as it was sold; what was not stands nowhere, or has all come back. */
  async function expectReceipts(till: TestTill): Promise<void> {
    for (const { receipt_id, bonuses, outcome } of till.sold) {
      const id = `receipt:${till.till_id}:${receipt_id}`
      const receipt = await node.service.receipts.readReceipt(id)
      const record = await node.service.readOrderRecord(id)
      if (outcome.status !== "refused") {
        expect(bonusesToWire(receipt?.asked ?? (0 as never))).toBe(bonuses)
        expect(record).not.toBeNull()
      } else if (record) {
        expect([record.revoked, record.refunded]).toEqual([record.earned, record.spent])
      }
    }
  }
})
