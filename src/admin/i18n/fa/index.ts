import type en from "../en"
import type { Translation } from "../translation"
import attributes from "./attributes"
import editing from "./editing"
import list from "./list"
import navigation from "./navigation"
import sections from "./sections"

const texts: Translation<typeof en> = {
  ...sections,
  attributes,
  editing,
  list,
  navigation,
}

export default texts
