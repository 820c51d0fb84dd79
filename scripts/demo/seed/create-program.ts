import type { MedusaContainer } from "@medusajs/framework/types"

import { defaultTerms } from "../../../src/domain/program/default-terms"
import type { ProgramTerms } from "../../../src/domain/program/terms"
import { minor } from "../../../src/domain/money/money"
import type { ProgramWithTerms } from "../../../src/modules/loyalty-program/types"
import { createProgramWorkflow } from "../../../src/workflows/program/create-program"

const defaults = defaultTerms("eur")

/** 3, 5 or 8 % back by tier; up to 30 % of an order payable with bonuses, which last half a year. */
const BEAN_CLUB: ProgramTerms = {
  ...defaults,
  bonus_values: { eur: "1", pln: "4.25" },
  time_zone: "Europe/Warsaw",
  accrual: { ...defaults.accrual, percent_bp: 300, expiry: { kind: "months", months: 6 } },
  tiers: [
    {
      handle: "bean",
      name: "Bean",
      threshold: minor(0),
      accrual_bp: null,
      cap_bp: null,
      discount_bp: null,
    },
    {
      handle: "roast",
      name: "Roast",
      threshold: minor(30_000),
      accrual_bp: 500,
      cap_bp: null,
      discount_bp: null,
    },
    {
      handle: "reserve",
      name: "Reserve",
      threshold: minor(100_000),
      accrual_bp: 800,
      cap_bp: null,
      discount_bp: null,
    },
  ],
}

export async function createBeanClub(container: MedusaContainer): Promise<ProgramWithTerms> {
  const { result } = await createProgramWorkflow(container).run({
    input: { handle: "bean-club", name: "Bean Club", is_default: true, terms: BEAN_CLUB },
  })
  return result
}
