import attributes from "./attributes"
import editing from "./editing"
import list from "./list"
import members from "./members"
import navigation from "./navigation"
import sections from "./sections"

/** The texts that every other language is measured by; one file for each part of the admin. */
const texts = {
  ...sections,
  attributes,
  editing,
  list,
  members,
  navigation,
}

export default texts
