import { Button, Drawer, Hint, Input, Textarea, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAdjustBonuses } from "../../hooks/api/member-changes"
import type { AdminMember } from "../../hooks/api/types"
import { useConfirmAdjustment } from "../../hooks/use-confirm-adjustment"
import { useFormats } from "../../hooks/use-formats"
import type { AdjustmentDraft } from "../../lib/members/adjustment"
import { checkAdjustment } from "../../lib/members/adjustment"
import { errorInWords } from "../../lib/shop/error-in-words"
import { newIdempotencyKey } from "../../lib/shop/idempotency-key"
import { DirectionChoice } from "./direction-choice"
import { FormField } from "../form-field"

interface AdjustBonusesFormProps {
  readonly member: AdminMember
  readonly onDone: () => void
}

const NOTHING_TYPED: AdjustmentDraft = { direction: "give", amount: "", reason: "" }

/** Checks, asks once with the resulting balance, then moves the bonuses. */
export function AdjustBonusesForm({ member, onDone }: AdjustBonusesFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const confirm = useConfirmAdjustment(member.balance)
  const adjust = useAdjustBonuses(member)
  const [draft, setDraft] = useState(NOTHING_TYPED)
  const [submitted, setSubmitted] = useState(false)
  // One key per opened form: whatever is sent again from it can count only once.
  const [idempotency_key] = useState(newIdempotencyKey)

  const checked = checkAdjustment(draft, member.balance)
  const problems = submitted && !checked.ok ? checked : { amount: null, reason: null }
  const change = (part: Partial<AdjustmentDraft>) => {
    setDraft({ ...draft, ...part })
    adjust.reset()
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (!checked.ok || adjust.isPending) return
    if (!(await confirm(checked.hundredths))) return
    adjust.mutate(
      { bonuses: checked.hundredths / 100, reason: checked.reason, idempotency_key },
      {
        onSuccess: (answer) => {
          const available = formats.bonuses(answer.member.balance.available)
          toast.success(t("adjust.done", { available }))
          onDone()
        },
      },
    )
  }

  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="flex flex-1 flex-col overflow-hidden"
      noValidate
    >
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <DirectionChoice
          value={draft.direction}
          onChange={(direction) => {
            change({ direction })
          }}
        />
        <AdjustmentFields
          draft={draft}
          amountProblem={
            problems.amount &&
            t(`adjust.${problems.amount}`, { available: formats.bonuses(member.balance.available) })
          }
          reasonProblem={problems.reason && t(`adjust.${problems.reason}`)}
          onChange={change}
        />
        <div role="alert">
          {adjust.error && <Hint variant="error">{errorInWords(adjust.error, t)}</Hint>}
        </div>
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("adjust.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" isLoading={adjust.isPending}>
          {t("adjust.submit")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}

interface AdjustmentFieldsProps {
  readonly draft: AdjustmentDraft
  readonly amountProblem: string | null
  readonly reasonProblem: string | null
  readonly onChange: (part: Partial<AdjustmentDraft>) => void
}

function AdjustmentFields(props: AdjustmentFieldsProps) {
  const { draft, amountProblem, reasonProblem, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      <FormField id="loyalty-amount" label={t("adjust.amount")} problem={amountProblem}>
        <Input
          id="loyalty-amount"
          autoFocus
          autoComplete="off"
          inputMode="decimal"
          value={draft.amount}
          onChange={(event) => {
            onChange({ amount: event.target.value })
          }}
          aria-invalid={amountProblem !== null}
          aria-describedby="loyalty-amount-problem"
        />
      </FormField>
      <FormField
        id="loyalty-reason"
        label={t("adjust.reason")}
        hint={t("adjust.reasonHint")}
        problem={reasonProblem}
      >
        <Textarea
          id="loyalty-reason"
          maxLength={500}
          value={draft.reason}
          onChange={(event) => {
            onChange({ reason: event.target.value })
          }}
          aria-invalid={reasonProblem !== null}
          aria-describedby="loyalty-reason-problem"
        />
      </FormField>
    </>
  )
}
