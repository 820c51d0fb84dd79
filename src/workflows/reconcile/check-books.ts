import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { CheckedBooks } from "../../modules/loyalty-member/operations/check-books"
import type { BookCheck } from "../../modules/loyalty-member/reads/book-checks"
import { memberModule } from "../shop/modules"

/** Checks the books and keeps the result; an error in the log is what a merchant's alarm should wait for. */
export async function checkBooks(container: MedusaContainer): Promise<CheckedBooks> {
  const checked = await memberModule(container).checkBooks()
  const problem = problemOf(checked.check)
  if (problem) container.resolve(ContainerRegistrationKeys.LOGGER).error(problem)
  return checked
}

/** Null while the books are sound. Says no more than which law: rows are for whoever may see them. */
function problemOf({ broken_laws, earlier_changed }: BookCheck): string | null {
  if (broken_laws.length > 0) {
    const [laws, do_not] = broken_laws.length === 1 ? ["law", "does not"] : ["laws", "do not"]
    return `Loyalty ledger: ${laws} ${broken_laws.join(", ")} ${do_not} hold. Run "npm run ledger:verify" for the rows.`
  }
  return earlier_changed
    ? "Loyalty ledger: entries that the last self-check covered have been changed since."
    : null
}
