/** What stands around every list. */
const list = {
  search: "Search",
  filter: "Filter",
  sort: "Sort",
  clearAll: "Clear all",
  removeFilter: "Remove the filter",
  of: "of",
  results: "results",
  pages: "pages",
  previous: "Previous",
  next: "Next",
}

export default list
