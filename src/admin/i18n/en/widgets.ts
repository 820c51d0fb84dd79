/** The sections on further pages of Medusa: of a product, a draft, a customer group, the store. */
const widgets = {
  group: {
    tier: "The plugin keeps this group: everybody in it has the tier {{tier}}",
    everybody: "The plugin keeps this group: it has every member",
    hint: "It follows the members of {{program}} by itself. Whoever is put in or taken out by hand is put right again, so do not edit it.",
  },
  store: {
    hint: "Loyalty programs have settings of their own.",
  },
  product: {
    variant: "Of one piece “{{variant}}”, for a member of the first tier",
    noVariant: "There is no variant to reckon with.",
    noProgram: "No program is running.",
    price: "Price",
    earns: "Earns",
    pays: "Payable with bonuses",
    upTo: "up to {{amount}} ({{percent}})",
    discount: "Members' discount",
  },
  draft: {
    member: "Bonuses are earned and spent once the draft is an order.",
    notMember: "The customer is not a member of the loyalty program.",
    guest: "The draft is for a guest. Only members earn.",
    membership: "Membership",
  },
}

export default widgets
