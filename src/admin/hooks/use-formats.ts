import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Formats } from "../lib/locale/formats"
import { adminLocale, createFormats } from "../lib/locale/formats"

/** Numbers and dates in the language that the user chose for the admin. */
export function useFormats(): Formats {
  const { i18n } = useTranslation()
  return useMemo(
    () => createFormats(adminLocale(i18n.language, navigator.languages)),
    [i18n.language],
  )
}
