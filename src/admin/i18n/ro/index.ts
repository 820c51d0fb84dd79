import type en from "../en"
import type { Translation } from "../translation"
import attributes from "./attributes"
import editing from "./editing"
import list from "./list"
import members from "./members"
import navigation from "./navigation"
import sections from "./sections"

const texts: Translation<typeof en> = {
  ...sections,
  attributes,
  editing,
  list,
  members,
  navigation,
}

export default texts
