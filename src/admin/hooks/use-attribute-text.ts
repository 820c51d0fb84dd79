import { useTranslation } from "react-i18next"
import type { Attribute, AttributeValue } from "../../domain/attributes/attribute"
import { textIn } from "../../domain/texts/texts"
import { useFormats } from "./use-formats"

/** The value of a customer field in words: options by their names, days and numbers as the user writes them. */
export function useAttributeText(): (attribute: Attribute, value: AttributeValue) => string {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const formats = useFormats()

  const itemText = ({ type, options }: Attribute, item: string | number) => {
    switch (type) {
      case "one_of":
      case "several_of": {
        const option = options.find(({ value }) => value === item)
        return option ? textIn(option.labels, [i18n.language]) : String(item)
      }
      case "number":
      case "numbers":
        return formats.number(Number(item))
      case "date":
      case "dates":
        return formats.day(String(item))
      case "text":
      case "long_text":
      case "yes_no":
      case "phone":
      case "email":
        return String(item)
    }
  }
  return (attribute, value) => {
    if (typeof value === "boolean") return t(value ? "members.filters.yes" : "members.filters.no")
    if (typeof value !== "object") return itemText(attribute, value)
    return value.map((item) => itemText(attribute, item)).join(", ")
  }
}
