import type en from "../en/importing"
import type { Translation } from "../translation"

const importing: Translation<typeof en> = {
  badRows: "Błędne wiersze",
  line: "Wiersz",
  text: "Co tam jest",
  why: "Dlaczego nie",
  file: "Plik",
  choose: "Wybierz plik",
  noFile: "Nie wybrano pliku",
  found: "Dobre wiersze: {{good}}. Błędne, pomijane: {{bad}}.",
}

export default importing
