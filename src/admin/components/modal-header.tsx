import { FocusModal } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

/** The top of a modal. Medusa's own button for closing it is a cross without a name, and takes none: it is named here. */
export function ModalHeader({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("loyaltyProgram")
  const nameTheCross = (header: HTMLDivElement | null) => {
    header?.querySelector("button")?.setAttribute("aria-label", t("editing.close"))
  }
  return <FocusModal.Header ref={nameTheCross}>{children}</FocusModal.Header>
}
