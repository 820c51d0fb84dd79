import { Drawer } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

/** The top of a drawer. As with modals, Medusa's own cross has no name and takes none: it is named here. */
export function DrawerHeader({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("loyaltyProgram")
  const nameTheCross = (header: HTMLDivElement | null) => {
    header?.querySelector("button")?.setAttribute("aria-label", t("editing.close"))
  }
  return <Drawer.Header ref={nameTheCross}>{children}</Drawer.Header>
}
