import {
  ArchiveBox,
  ArrowUturnLeft,
  EllipsisHorizontal,
  PencilSquare,
  Trash,
} from "@medusajs/icons"
import { DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import { useChangeAttribute, useDeleteAttribute } from "../../hooks/api/attributes"
import { errorInWords } from "../../lib/shop/error-in-words"

interface AttributeMenuProps {
  readonly attribute: Attribute
  readonly label: string
  readonly onEdit: (attribute: Attribute) => void
}

/** What can be done with a field: edit it, archive it and take it back, delete it while nobody has a value in it. */
export function AttributeMenu({ attribute, label, onEdit }: AttributeMenuProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { archive, takeBack, remove } = useAttributeActions(attribute, label)
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("attributes.actionsOf", { label })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        <DropdownMenu.Item
          className="gap-x-2"
          onClick={() => {
            onEdit(attribute)
          }}
        >
          <PencilSquare />
          {t("attributes.edit")}
        </DropdownMenu.Item>
        {attribute.is_archived ? (
          <DropdownMenu.Item className="gap-x-2" onClick={takeBack}>
            <ArrowUturnLeft />
            {t("attributes.takeBack")}
          </DropdownMenu.Item>
        ) : (
          <DropdownMenu.Item className="gap-x-2" onClick={() => void archive()}>
            <ArchiveBox />
            {t("attributes.archive")}
          </DropdownMenu.Item>
        )}
        <DropdownMenu.Separator />
        <DropdownMenu.Item className="gap-x-2" onClick={() => void remove()}>
          <Trash />
          {t("attributes.delete")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

function useAttributeActions({ key }: Attribute, label: string) {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const change = useChangeAttribute()
  const remove = useDeleteAttribute()
  const told = (text: string) => ({
    onSuccess: () => {
      toast.success(text)
    },
    onError: (error: unknown) => {
      toast.error(errorInWords(error, t))
    },
  })
  const setArchived = (is_archived: boolean, text: string) => {
    change.mutate({ key, change: { is_archived } }, told(text))
  }
  return {
    archive: async () => {
      const confirmed = await prompt({
        title: t("attributes.archiveTitle", { label }),
        description: t("attributes.archiveHint"),
        confirmText: t("attributes.archive"),
        cancelText: t("editing.cancel"),
      })
      if (confirmed) setArchived(true, t("attributes.archiveDone", { label }))
    },
    takeBack: () => {
      setArchived(false, t("attributes.takeBackDone", { label }))
    },
    remove: async () => {
      const confirmed = await prompt({
        title: t("attributes.deleteTitle", { label }),
        description: t("attributes.deleteHint"),
        confirmText: t("attributes.delete"),
        cancelText: t("editing.cancel"),
      })
      if (confirmed) remove.mutate(key, told(t("attributes.deleteDone", { label })))
    },
  }
}
