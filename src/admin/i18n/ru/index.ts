import type en from "../en"
import type { Translation } from "../translation"
import attributes from "./attributes"
import editing from "./editing"
import list from "./list"
import members from "./members"
import navigation from "./navigation"
import overview from "./overview"
import programs from "./programs"
import reports from "./reports"
import sections from "./sections"
import settings from "./settings"
import staff from "./staff"
import widgets from "./widgets"

const texts: Translation<typeof en> = {
  ...sections,
  attributes,
  editing,
  list,
  members,
  navigation,
  overview,
  programs,
  reports,
  settings,
  staff,
  widgets,
}

export default texts
