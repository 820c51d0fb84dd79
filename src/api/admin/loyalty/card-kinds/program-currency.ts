import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../domain/errors"
import { currencyOf } from "../../../../domain/money/currency"
import type { Currency } from "../../../../domain/money/money"
import { programModule } from "../../../../workflows/shop/modules"

/**
 * The currency in which a program's card kinds name amounts.
 * @param program_id absent: the default program
 * @throws LoyaltyError `program_not_found`
 */
export async function programCurrency(
  container: MedusaContainer,
  program_id: string | undefined,
): Promise<Currency> {
  const programs = programModule(container)
  const program =
    program_id === undefined
      ? await programs.retrieveDefaultProgram()
      : await programs.retrieveProgramWithTerms(program_id)
  if (!program) throw new LoyaltyError("program_not_found", "There is no such loyalty program.")
  return currencyOf(program.terms.currency_code)
}
