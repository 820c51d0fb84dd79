import { useTranslation } from "react-i18next"
import type navigation from "../i18n/en/navigation"

interface CrumbProps {
  readonly text: `navigation.${keyof typeof navigation}`
}

/** A page's name in the trail at the top, in the user's language. */
export function Crumb({ text }: CrumbProps) {
  const { t } = useTranslation("loyaltyProgram")
  return t(text)
}
