import { CreditCard, EllipsisHorizontal, PencilSquare, Plus, Trash } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useDeleteCardKind } from "../../hooks/api/card-kinds"
import type { CardKind } from "../../hooks/api/card-types"
import { useMay } from "../../hooks/api/staff"
import { errorInWords } from "../../lib/shop/error-in-words"

interface KindMenuProps {
  readonly kind: CardKind
  readonly onEdit: (kind: CardKind) => void
  readonly onMake: (kind: CardKind) => void
}

/** What can be done with a kind of cards; nothing for whoever may not. */
export function KindMenu({ kind, onEdit, onMake }: KindMenuProps) {
  const { t } = useTranslation("loyaltyProgram")
  const navigate = useNavigate()
  const mayChange = useMay("change_settings") === true
  const mayManage = useMay("manage_card_stock") === true
  const remove = useRemoveKind(kind)
  const wanted = useRef<((kind: CardKind) => void) | null>(null)
  if (!mayChange && !mayManage) return null
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("attributes.actionsOf", { label: kind.name })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        onCloseAutoFocus={(event) => {
          // The menu holds the focus while it is there; what is opened wants it for its first field.
          if (!wanted.current) return
          event.preventDefault()
          wanted.current(kind)
          wanted.current = null
        }}
      >
        {mayManage && (
          <>
            <DropdownMenu.Item
              className="gap-x-2"
              onSelect={() => {
                wanted.current = onMake
              }}
            >
              <Plus />
              {t("cardsPage.make.open")}
            </DropdownMenu.Item>
            <DropdownMenu.Item
              className="gap-x-2"
              onClick={() => void navigate(`/loyalty/cards?card_kind_id="${kind.id}"`)}
            >
              <CreditCard />
              {t("cardsPage.kinds.show")}
            </DropdownMenu.Item>
          </>
        )}
        {mayChange && (
          <>
            <DropdownMenu.Item
              className="gap-x-2"
              onSelect={() => {
                wanted.current = onEdit
              }}
            >
              <PencilSquare />
              {t("attributes.edit")}
            </DropdownMenu.Item>
            <DropdownMenu.Separator />
            <DropdownMenu.Item className="gap-x-2" onClick={() => void remove()}>
              <Trash />
              {t("attributes.delete")}
            </DropdownMenu.Item>
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

function useRemoveKind({ id, name }: CardKind) {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const remove = useDeleteCardKind()
  return async () => {
    const confirmed = await prompt({
      title: t("attributes.deleteTitle", { label: name }),
      description: t("cardsPage.kinds.deleteHint"),
      confirmText: t("attributes.delete"),
      cancelText: t("editing.cancel"),
    })
    if (!confirmed) return
    remove.mutate(id, {
      onSuccess: () => {
        toast.success(t("attributes.deleteDone", { label: name }))
      },
      onError: (error) => {
        toast.error(errorInWords(error, t))
      },
    })
  }
}
