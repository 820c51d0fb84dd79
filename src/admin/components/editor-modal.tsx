import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useUnsavedGuard } from "../hooks/use-unsaved-guard"
import { ModalHeader } from "./modal-header"

interface EditorModalProps {
  readonly title: string
  readonly hint: string
  readonly submitLabel: string
  readonly isDirty: boolean
  readonly isSaving: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** Shown beside the form, below it on a narrow screen. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A form on a screen of its own: Enter saves, Escape leaves, and what was typed is not lost without a question. */
export function EditorModal(props: EditorModalProps) {
  const { t } = useTranslation("loyaltyProgram")
  const mayDiscard = useUnsavedGuard(props.isDirty && !props.isSaving)
  const leave = async () => {
    if (!props.isSaving && (await mayDiscard())) props.onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!props.isSaving) props.onSubmit()
  }
  return (
    <FocusModal
      open
      onOpenChange={(open) => {
        if (!open) void leave()
      }}
    >
      <FocusModal.Content>
        <form onSubmit={submit} noValidate className="flex h-full flex-col overflow-hidden">
          <ModalHeader>
            <div className="flex items-center justify-end gap-x-2">
              <Button size="small" variant="secondary" type="button" onClick={() => void leave()}>
                {t("editing.cancel")}
              </Button>
              <Button size="small" type="submit" isLoading={props.isSaving}>
                {props.submitLabel}
              </Button>
            </div>
          </ModalHeader>
          <FocusModal.Body className="flex flex-1 flex-col overflow-y-auto lg:flex-row">
            <div className="flex flex-1 justify-center px-4 py-8 sm:px-8">
              <div className="flex w-full max-w-2xl flex-col gap-y-8">
                <div className="flex flex-col gap-y-1">
                  <FocusModal.Title asChild>
                    <Heading>{props.title}</Heading>
                  </FocusModal.Title>
                  <FocusModal.Description asChild>
                    <Text size="small" className="text-ui-fg-subtle">
                      {props.hint}
                    </Text>
                  </FocusModal.Description>
                </div>
                {props.children}
              </div>
            </div>
            {props.aside && (
              <aside className="bg-ui-bg-subtle border-ui-border-base border-t px-4 py-8 sm:px-8 lg:w-96 lg:shrink-0 lg:overflow-y-auto lg:border-s lg:border-t-0">
                {props.aside}
              </aside>
            )}
          </FocusModal.Body>
        </form>
      </FocusModal.Content>
    </FocusModal>
  )
}
