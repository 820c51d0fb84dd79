import { Select as MedusaSelect } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

/** Medusa's select in the direction of the user's language; by itself it takes every language for left to right. */
function Root(props: ComponentProps<typeof MedusaSelect>) {
  const { i18n } = useTranslation()
  return <MedusaSelect dir={i18n.dir()} {...props} />
}

export const Select = Object.assign(Root, {
  Trigger: MedusaSelect.Trigger,
  Value: MedusaSelect.Value,
  Content: MedusaSelect.Content,
  Item: MedusaSelect.Item,
})
