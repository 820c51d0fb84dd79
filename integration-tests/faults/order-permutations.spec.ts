import fc from "fast-check"

import { describeTwoNodes } from "../fixtures/ledger/two-nodes"
import { faultInEnd } from "./order-life/end-of-life"
import type { OrderProgram, Plan } from "./order-life/plans"
import { allPlans, PROGRAMS } from "./order-life/plans"
import { playLife } from "./order-life/play-life"

const PLAYS_ALL = process.env.FAULTS === "long"
const SAMPLED_PER_PROGRAM = 60

/** Lives that run beside each other, as many as the two nodes can serve. */
const LANES = 8

const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10) || Date.now() % 2_147_483_647

function chosenPlans(program: OrderProgram, index: number): readonly Plan[] {
  const plans = allPlans(program)
  if (PLAYS_ALL) return plans
  const sample = fc.constantFrom(...plans)
  return fc.sample(sample, { numRuns: SAMPLED_PER_PROGRAM, seed: seed + index })
}

describeTwoNodes("the events of an order that earned and redeemed", (nodes) => {
  let played = 0
  afterAll(() => {
    process.stdout.write(`${played} lives of an order were played (TEST_SEED=${seed}).\n`)
  })

  it.each(PROGRAMS.map((program, index) => ({ ...program, index })))(
    "end in the same figures in whatever order they come: earned when $earn_at, $settlement, $shortfall",
    async ({ index: of_program, ...program }) => {
      const { scenes } = nodes()
      const waiting = chosenPlans(program, of_program).entries()
      const faults: object[] = []
      const playNext = async (): Promise<void> => {
        for (const [index, plan] of waiting) {
          const name = `life_${index}`
          const elsewhere = await playLife(scenes, program, plan, name)
          const fault = await faultInEnd(scenes[0], program, plan, name, elsewhere)
          if (fault) faults.push(fault)
          played += 1
        }
      }
      await Promise.all(Array.from({ length: LANES }, playNext))
      expect(faults.slice(0, 5)).toEqual([])
    },
  )
})
