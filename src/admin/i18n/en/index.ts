import list from "./list"
import navigation from "./navigation"
import programs from "./programs"
import sections from "./sections"

/** The texts that every other language is measured by; one file for each part of the admin. */
const texts = {
  ...sections,
  list,
  navigation,
  programs,
}

export default texts
