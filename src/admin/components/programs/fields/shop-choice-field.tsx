import { Plus, XMarkMini } from "@medusajs/icons"
import { Badge, Button, IconButton, Input, Popover, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ShopChoiceKind } from "../../../hooks/api/shop-choices"
import { useShopChoiceNames, useShopChoices } from "../../../hooks/api/shop-choices"
import { FormField } from "../../form-field"

interface ShopChoiceFieldProps {
  readonly id: string
  readonly kind: ShopChoiceKind
  readonly label: string
  readonly hint?: string
  readonly problem?: string | null
  readonly ids: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Things of the shop, by name: what is chosen, and a search for more. */
export function ShopChoiceField(props: ShopChoiceFieldProps) {
  const { id, kind, label, hint, problem = null, ids, onChange } = props
  const { t } = useTranslation("loyaltyProgram")
  const names = useShopChoiceNames(kind, ids)
  const nameOf = (chosen: string) =>
    names.data ? (names.data.get(chosen) ?? t("programs.editor.gone")) : "…"
  return (
    <FormField id={id} label={label} problem={problem} {...(hint && { hint })}>
      <div className="flex flex-wrap items-center gap-2">
        {ids.map((chosen) => (
          <Badge key={chosen} size="small" className="gap-x-1">
            {nameOf(chosen)}
            <IconButton
              type="button"
              size="2xsmall"
              variant="transparent"
              aria-label={t("programs.editor.removeChoice", { name: nameOf(chosen) })}
              onClick={() => {
                onChange(ids.filter((other) => other !== chosen))
              }}
            >
              <XMarkMini />
            </IconButton>
          </Badge>
        ))}
        <SearchPopover
          id={id}
          kind={kind}
          label={label}
          ids={ids}
          onChoose={(chosen) => {
            onChange([...ids, chosen])
          }}
        />
      </div>
    </FormField>
  )
}

interface SearchPopoverProps extends Pick<ShopChoiceFieldProps, "id" | "kind" | "label" | "ids"> {
  readonly onChoose: (id: string) => void
}

function SearchPopover({ id, kind, label, ids, onChoose }: SearchPopoverProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [open, setOpen] = useState(false)
  const [q, setQ] = useState("")
  const { data } = useShopChoices(kind, q.trim(), open)
  const offered = data?.filter((choice) => !ids.includes(choice.id))
  const what = t("programs.editor.searchFor", { what: label })
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button id={id} type="button" size="small" variant="secondary" aria-label={what}>
          <Plus />
          {t("programs.editor.search")}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" className="flex w-72 flex-col gap-y-1 p-2">
        <Input
          size="small"
          autoFocus
          value={q}
          aria-label={what}
          placeholder={t("programs.editor.search")}
          onChange={(event) => {
            setQ(event.target.value)
          }}
        />
        {offered?.map((choice) => (
          <button
            key={choice.id}
            type="button"
            className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover txt-compact-small rounded px-2 py-1.5 text-start outline-none"
            onClick={() => {
              onChoose(choice.id)
            }}
          >
            {choice.name}
          </button>
        ))}
        {offered?.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle px-2 py-1.5">
            {t("programs.editor.nothingFound")}
          </Text>
        )}
      </Popover.Content>
    </Popover>
  )
}
