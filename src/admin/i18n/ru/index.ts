import type en from "../en"
import type { Translation } from "../translation"
import list from "./list"
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
  list,
  navigation,
  overview,
  programs,
  reports,
  settings,
  staff,
  widgets,
}

export default texts
