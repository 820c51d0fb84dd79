import type { FirstRunDraft } from "../../../lib/programs/first-run"
import { problemsOf, termsOfFirstRun } from "../../../lib/programs/first-run"
import { OrderPreviewPanel } from "../order-preview"
import { CustomerReads } from "../terms-in-words"

/** What has been chosen so far, in figures and in the customer's words. */
export function FirstRunAside({ draft }: { readonly draft: FirstRunDraft }) {
  const problems = [...problemsOf("earning", draft), ...problemsOf("paying", draft)]
  const terms = problems.length === 0 ? termsOfFirstRun(draft) : null
  return (
    <aside className="bg-ui-bg-subtle border-ui-border-base flex flex-col gap-y-6 self-start rounded-lg border p-4">
      <OrderPreviewPanel terms={terms} kind={draft.kind} />
      {terms && (
        <section className="flex flex-col gap-y-2">
          <CustomerReads terms={terms} kind={draft.kind} maxHeight="max-h-80" />
        </section>
      )}
    </aside>
  )
}
