import attributes from "./attributes"
import editing from "./editing"
import list from "./list"
import navigation from "./navigation"
import sections from "./sections"

/** The texts that every other language is measured by; one file for each part of the admin. */
const texts = {
  ...sections,
  attributes,
  editing,
  list,
  navigation,
}

export default texts
