import { ListBullet, Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Popover, Text, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { SAVED_LIST_NAME_MAX } from "../../../domain/staff/saved-list"
import { useSavedViews } from "../../hooks/use-saved-views"
import { errorInWords } from "../../lib/shop/error-in-words"
import type { SavedView } from "../../lib/lists/saved-views"
import { addressOfView } from "../../lib/lists/saved-views"

/** Lists that the user wants to find again, with one click. */
export function SavedViewsMenu() {
  const { t } = useTranslation("loyaltyProgram")
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button size="small" variant="secondary">
          <ListBullet />
          {t("members.views.menu")}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end" className="w-72 p-0">
        <SavedViews
          onOpened={() => {
            setOpen(false)
          }}
        />
      </Popover.Content>
    </Popover>
  )
}

function SavedViews({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation("loyaltyProgram")
  const [, setParams] = useSearchParams()
  const { views, save, remove } = useSavedViews("members")

  return (
    <div className="flex flex-col divide-y">
      {views.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-4 py-3">
          {t("members.views.none")}
        </Text>
      ) : (
        <ul aria-label={t("members.views.menu")} className="max-h-64 overflow-y-auto p-1">
          {views.map((view) => (
            <li key={view.name} className="flex items-center gap-x-1">
              <Button
                size="small"
                variant="transparent"
                className="flex-1 justify-start truncate"
                onClick={() => {
                  setParams(new URLSearchParams(view.address))
                  onOpened()
                }}
              >
                <bdi>{view.name}</bdi>
              </Button>
              <IconButton
                size="small"
                variant="transparent"
                aria-label={t("members.views.remove", { name: view.name })}
                onClick={() => {
                  remove(view.name).catch((error: unknown) => {
                    toast.error(errorInWords(error, t))
                  })
                }}
              >
                <Trash />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <SaveViewForm onSave={save} />
    </div>
  )
}

function SaveViewForm({ onSave }: { readonly onSave: (view: SavedView) => Promise<void> }) {
  const { t } = useTranslation("loyaltyProgram")
  const [params] = useSearchParams()
  const [name, setName] = useState("")

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === "") return
    const view = { name: name.trim(), address: addressOfView(params) }
    onSave(view).then(
      () => {
        toast.success(t("members.views.saved", { name: view.name }))
        setName("")
      },
      (error: unknown) => {
        toast.error(errorInWords(error, t))
      },
    )
  }

  return (
    <form onSubmit={submit} className="flex items-center gap-x-2 px-3 py-3">
      <Input
        size="small"
        className="flex-1"
        aria-label={t("members.views.name")}
        placeholder={t("members.views.name")}
        maxLength={SAVED_LIST_NAME_MAX}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
        }}
      />
      <Button size="small" variant="secondary" type="submit">
        {t("members.views.saveAction")}
      </Button>
    </form>
  )
}
