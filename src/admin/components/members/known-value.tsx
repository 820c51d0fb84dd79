import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

/** A fact in whatever script it is written; nothing of it is known where it is empty. */
export function KnownValue({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("loyaltyProgram")
  if (children) return <bdi className="break-words">{children}</bdi>
  return <span className="text-ui-fg-muted">{t("members.profile.unknown")}</span>
}
