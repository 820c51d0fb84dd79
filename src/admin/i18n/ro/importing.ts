import type en from "../en/importing"
import type { Translation } from "../translation"

const importing: Translation<typeof en> = {
  badRows: "Rânduri greșite",
  line: "Rând",
  text: "Ce scrie acolo",
  why: "De ce nu",
  file: "Fișier",
  choose: "Alege un fișier",
  noFile: "Niciun fișier ales",
  found: "Rânduri bune: {{good}}. Greșite, lăsate deoparte: {{bad}}.",
}

export default importing
