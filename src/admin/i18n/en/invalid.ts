/** What the shop's check of a form says of a field, by the kind of the problem. */
const invalid = {
  named: "“{{field}}” was not accepted: {{problem}}.",
  plain: "Something was not accepted: {{problem}}.",
  problem: {
    missing: "it must be filled in",
    number: "it must be a number",
    choice: "it is none of the values to choose from",
    wrong: "it is not written as it must be",
    unknown: "the shop does not know it",
    too_small: "it is too short or too small, at least {{limit, number}}",
    too_big: "it is too long or too great, at most {{limit, number}}",
    step: "it must be a multiple of {{limit, number}}",
    other: "look once more at what is filled in",
  },
}

export default invalid
