import type en from "../en"
import type { Translation } from "../translation"
import attributes from "./attributes"
import cardsPage from "./cards-page"
import editing from "./editing"
import importing from "./importing"
import invalid from "./invalid"
import list from "./list"
import memberImport from "./member-import"
import members from "./members"
import navigation from "./navigation"
import overview from "./overview"
import programs from "./programs"
import refusals from "./refusals"
import reports from "./reports"
import sections from "./sections"
import settings from "./settings"
import staff from "./staff"
import till from "./till"
import widgets from "./widgets"

const texts: Translation<typeof en> = {
  ...sections,
  attributes,
  cardsPage,
  editing,
  importing,
  invalid,
  list,
  memberImport,
  members,
  navigation,
  overview,
  programs,
  refusals,
  reports,
  settings,
  staff,
  till,
  widgets,
}

export default texts
