import { Drawer } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { DrawerHeader } from "../drawer-header"

interface TillDrawerProps {
  readonly title: string
  readonly description: string
  readonly onClose: () => void
  /** Enter does it. */
  readonly onSubmit?: () => void
  /** Buttons at its foot. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** What is done beside the basket; Escape leads back to it. */
export function TillDrawer({
  title,
  description,
  onClose,
  onSubmit,
  foot,
  children,
}: TillDrawerProps) {
  const inside = (
    <>
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">{children}</Drawer.Body>
      {foot && <Drawer.Footer className="flex-wrap gap-2 [&>button]:h-12">{foot}</Drawer.Footer>}
    </>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <Drawer
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Drawer.Content>
        <DrawerHeader>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.Description>{description}</Drawer.Description>
        </DrawerHeader>
        {onSubmit ? (
          <form onSubmit={submit} noValidate className="flex flex-1 flex-col overflow-hidden">
            {inside}
          </form>
        ) : (
          inside
        )}
      </Drawer.Content>
    </Drawer>
  )
}
