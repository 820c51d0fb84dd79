import attributes from "./attributes"
import cardsPage from "./cards-page"
import editing from "./editing"
import importing from "./importing"
import list from "./list"
import navigation from "./navigation"
import sections from "./sections"

/** The texts that every other language is measured by; one file for each part of the admin. */
const texts = {
  ...sections,
  attributes,
  cardsPage,
  editing,
  importing,
  list,
  navigation,
}

export default texts
