/** The pages by their names in the main navigation. */
const navigation = {
  loyalty: "Loyalty",
  programs: "Programs",
  members: "Members",
  cards: "Cards",
  attributes: "Customer fields",
  reports: "Reports",
  staff: "Staff",
  settings: "Settings",
  till: "Till",
}

export default navigation
