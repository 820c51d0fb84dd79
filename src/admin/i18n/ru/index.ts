import type en from "../en"
import type { Translation } from "../translation"
import list from "./list"
import navigation from "./navigation"
import programs from "./programs"
import sections from "./sections"

const texts: Translation<typeof en> = {
  ...sections,
  list,
  navigation,
  programs,
}

export default texts
