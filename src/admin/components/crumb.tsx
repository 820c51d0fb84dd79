import { useTranslation } from "react-i18next"

/** A page's name in the trail at the top, in the user's language. */
export function Crumb({ text }: { readonly text: string }) {
  const { t } = useTranslation("loyaltyProgram")
  return t(text)
}
