import { Button, Drawer, Hint } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { errorInWords } from "../lib/shop/error-in-words"
import { DrawerHeader } from "./drawer-header"

interface DrawerFormProps {
  readonly title: string
  readonly description: string
  readonly submitLabel: string
  readonly cancelLabel: string
  readonly isPending?: boolean
  /** What the server has said of the last try; `null`: nothing. */
  readonly error?: Error | null
  readonly onSubmit: (event: FormEvent) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form in a drawer, open for as long as it is there. */
export function DrawerForm(props: DrawerFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { error = null, isPending = false } = props
  return (
    <Drawer open onOpenChange={props.onClose}>
      <Drawer.Content>
        <form onSubmit={props.onSubmit} noValidate className="flex flex-1 flex-col overflow-hidden">
          <DrawerHeader>
            <Drawer.Title>{props.title}</Drawer.Title>
            <Drawer.Description>{props.description}</Drawer.Description>
          </DrawerHeader>
          <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
            {props.children}
            <div role="alert">{error && <Hint variant="error">{errorInWords(error, t)}</Hint>}</div>
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {props.cancelLabel}
              </Button>
            </Drawer.Close>
            <Button size="small" type="submit" isLoading={isPending}>
              {props.submitLabel}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
