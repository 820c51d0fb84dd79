/** The reports, and which question each of them answers. */
const reports = {
  hint: "What the program does, in figures and in words.",
  days: "Days",
  lastDays_one: "Last day",
  lastDays_other: "Last {{count, number}} days",
  selfDealing: {
    title: "One person, one member",
    question:
      "Whose work goes to the same member again and again? It says where to look, not what is wrong.",
    who: "Staff",
    member: "Member",
    actions: "What",
    given: "Given",
    taken: "Taken",
    share: "Part of the work",
    last: "Last time",
    counts: "by hand: {{adjustments}}, cards: {{cards}}, redemptions: {{redemptions}}",
    empty: "Nothing to look at",
    emptyHint: "Nobody did more than one thing for the same member in these days.",
  },
}

export default reports
