import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"

/**
 * Names for what stands around Medusa's table: the menus, the crosses at the filters and the magnifying glass are
 * icons with a tooltip at best, and take no name.
 * @returns a ref for the frame of the table
 */
export function useNamedControls({ filters, sorts }: { filters: boolean; sorts: boolean }) {
  const { t } = useTranslation("loyaltyProgram")
  const frame = useRef<HTMLDivElement>(null)
  // At every render: a filter that was added has a cross of its own.
  useEffect(() => {
    const nameless = (selector: string) =>
      [...(frame.current?.querySelectorAll(`${selector}:not([aria-label])`) ?? [])].filter(
        ({ textContent }) => textContent === "",
      )
    const menus = [...(filters ? [t("list.filter")] : []), ...(sorts ? [t("list.sort")] : [])]
    for (const [place, menu] of nameless("button[aria-haspopup=menu]").entries()) {
      menu.setAttribute("aria-label", menus[place] ?? t("list.filter"))
    }
    for (const cross of nameless("button")) cross.setAttribute("aria-label", t("list.removeFilter"))
    for (const icon of nameless("[role=img]")) icon.setAttribute("aria-label", t("list.search"))
  })
  return frame
}
