import { getI18n } from "react-i18next"

/**
 * How a page is called in the breadcrumbs and on the browser's tab, in the user's language.
 * @param text "navigation.staff"
 */
export function pageHandle(text: string) {
  return { breadcrumb: () => getI18n().t(text, { ns: "loyaltyProgram" }) }
}
