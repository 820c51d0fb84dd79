/** What stands around every list. */
const list = {
  search: "Search",
  filter: "Filter",
  sort: "Sort",
  clearAll: "Clear all",
  removeFilter: "Remove the filter",
  of: "of",
  about: "about {{number}}",
  ofAbout: "of about",
  results: "results",
  pages: "pages",
  previous: "Previous",
  next: "Next",
}

export default list
