import type en from "../en"
import type { Translation } from "../translation"
import attributes from "./attributes"
import cardsPage from "./cards-page"
import editing from "./editing"
import importing from "./importing"
import list from "./list"
import navigation from "./navigation"
import sections from "./sections"

const texts: Translation<typeof en> = {
  ...sections,
  attributes,
  cardsPage,
  editing,
  importing,
  list,
  navigation,
}

export default texts
