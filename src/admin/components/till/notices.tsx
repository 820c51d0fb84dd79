import { Button, InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Till } from "../../hooks/till/use-till"
import { errorInWords } from "../../lib/shop/error-in-words"
import { refusalOf } from "../../lib/shop/refusal"

/** What went wrong, with the way out; what was just taken off, with the way back. */
export function Notices({ till }: { readonly till: Till }) {
  const { t } = useTranslation("loyaltyProgram")
  const { removed } = till
  const { problem } = till.state
  return (
    <>
      <div role="alert" className="empty:hidden">
        {problem !== null && (
          <InlineTip variant="error" label={t("till.problem.title")}>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span data-testid="loyalty-till-problem">{errorInWords(problem, t)}</span>
              {refusalOf(problem) === null && (
                <Button variant="secondary" className="h-11" onClick={till.desk.retry}>
                  {t("till.problem.again")}
                </Button>
              )}
            </span>
          </InlineTip>
        )}
      </div>
      <div role="status" className="empty:hidden">
        {removed && (
          <InlineTip label={t("till.basket.removed")}>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span>{removed.title}</span>
              {removed.variant_id !== null && (
                <Button
                  variant="secondary"
                  className="h-11"
                  onClick={() => {
                    till.putBack(removed)
                  }}
                >
                  {t("till.basket.undo")}
                </Button>
              )}
            </span>
          </InlineTip>
        )}
      </div>
    </>
  )
}
