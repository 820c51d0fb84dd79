/** What stands around every list. */
const list = {
  search: "Search",
  filter: "Filter",
  sort: "Sort",
  clearAll: "Clear all",
  removeFilter: "Remove the filter",
  about: "about {{number}}",
  shown: "{{from}} – {{to}} of {{total}}",
  shownAbout: "{{from}} – {{to}} of about {{total}}",
  page: "Page {{page}} of {{pages}}",
  previous: "Previous",
  next: "Next",
}

export default list
