import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../domain/attributes/attribute"
import { CHANNELS } from "../../domain/consents/consent"
import type { ImportColumn } from "../../domain/member-import/choose-columns"
import { textIn } from "../../domain/texts/texts"

/** How the columns of an import are called in the user's language; customer fields by their own names. */
export function useColumnNames(attributes: readonly Attribute[]): (column: ImportColumn) => string {
  const { t, i18n } = useTranslation("loyaltyProgram")
  return useCallback(
    (column) => {
      const field = attributes.find(({ key }) => column === `attribute:${key}`)
      if (field) return textIn(field.labels, [i18n.language]) || field.key
      for (const name of CHANNELS) {
        const channel = t(`members.consents.channel.${name}`)
        if (column === `consent_${name}`) return t("memberImport.consent", { channel })
        if (column === `consent_${name}_wording`) {
          return t("memberImport.consentWording", { channel })
        }
      }
      return t(`memberImport.column.${column}`)
    },
    [attributes, t, i18n.language],
  )
}
