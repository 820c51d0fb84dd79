import { Button, Checkbox, Drawer, Label, Text, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useBatchProgress, useMakeCards } from "../../hooks/api/card-batches"
import type { CardKind } from "../../hooks/api/card-types"
import { useFormats } from "../../hooks/use-formats"
import { errorInWords } from "../../lib/shop/error-in-words"
import { newIdempotencyKey } from "../../lib/shop/idempotency-key"
import { readTypedNumber } from "../../lib/typed/typed-number"
import { TextField } from "../text-field"
import { MakingProgress } from "./making-progress"
import { DrawerHeader } from "../drawer-header"

/** More at once would keep the server busy for minutes. */
const CARDS_MAX = 100_000

interface MakeCardsDrawerProps {
  readonly kind: CardKind
  readonly onClose: () => void
}

/** Makes blanks of a kind. While they are being made it says how far it is. */
export function MakeCardsDrawer({ kind, onClose }: MakeCardsDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Drawer
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Drawer.Content>
        <DrawerHeader>
          <Drawer.Title>{t("cardsPage.make.title", { name: kind.name })}</Drawer.Title>
          <Drawer.Description>{t("cardsPage.make.hint")}</Drawer.Description>
        </DrawerHeader>
        <MakeCardsForm kind={kind} onClose={onClose} />
      </Drawer.Content>
    </Drawer>
  )
}

function MakeCardsForm({ kind, onClose }: MakeCardsDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [typed, setTyped] = useState("")
  const [unguessable, setUnguessable] = useState(false)
  const [submitted, setSubmitted] = useState(false)
  // Sent again from this form, it completes the batch that was broken off.
  const [idempotency_key] = useState(newIdempotencyKey)
  const make = useMakeCards()
  const progress = useBatchProgress(kind.id, make.isPending)
  const count = readTypedNumber(typed) ?? 0
  const isUsable = Number.isInteger(count) && count >= 1 && count <= CARDS_MAX

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (!isUsable || make.isPending) return
    make.mutate(
      { card_kind_id: kind.id, count, unguessable, idempotency_key },
      {
        onSuccess: () => {
          toast.success(t("cardsPage.make.done", { cards: formats.number(count) }))
          onClose()
        },
      },
    )
  }
  const wrongCount = t("cardsPage.make.wrongCount", { most: formats.number(CARDS_MAX) })
  const failed = make.error ? errorInWords(make.error, t) : null
  return (
    <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden" noValidate>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <TextField
          id="loyalty-make-count"
          label={t("cardsPage.make.count")}
          inputMode="numeric"
          dir="ltr"
          autoFocus
          value={typed}
          isDisabled={make.isPending}
          problem={submitted && !isUsable ? wrongCount : failed}
          onChange={setTyped}
        />
        <UnguessableField
          isChecked={unguessable}
          isDisabled={make.isPending}
          onChange={setUnguessable}
        />
        {make.isPending && <MakingProgress batch={progress.data ?? null} />}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("editing.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" isLoading={make.isPending}>
          {t("cardsPage.make.submit")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}

interface UnguessableFieldProps {
  readonly isChecked: boolean
  readonly isDisabled: boolean
  readonly onChange: (isChecked: boolean) => void
}

function UnguessableField({ isChecked, isDisabled, onChange }: UnguessableFieldProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex items-start gap-x-2">
      <Checkbox
        id="loyalty-make-unguessable"
        aria-label={t("cardsPage.make.unguessable")}
        checked={isChecked}
        disabled={isDisabled}
        onCheckedChange={(is_checked) => {
          onChange(is_checked === true)
        }}
      />
      <div>
        <Label htmlFor="loyalty-make-unguessable" size="small">
          {t("cardsPage.make.unguessable")}
        </Label>
        <Text size="small" className="text-ui-fg-subtle">
          {t("cardsPage.make.unguessableHint")}
        </Text>
      </div>
    </div>
  )
}
