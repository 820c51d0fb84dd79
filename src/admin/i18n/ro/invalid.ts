import type en from "../en/invalid"
import type { Translation } from "../translation"

const invalid: Translation<typeof en> = {
  named: "„{{field}}” nu a fost acceptat: {{problem}}.",
  plain: "Ceva nu a fost acceptat: {{problem}}.",
  problem: {
    missing: "trebuie completat",
    number: "trebuie să fie un număr",
    choice: "nu este printre valorile de ales",
    wrong: "nu este scris așa cum trebuie",
    unknown: "magazinul nu îl cunoaște",
    too_small: "prea scurt sau prea mic, cel puțin {{limit, number}}",
    too_big: "prea lung sau prea mare, cel mult {{limit, number}}",
    step: "trebuie să fie un multiplu de {{limit, number}}",
    other: "verifică încă o dată ce ai completat",
  },
}

export default invalid
