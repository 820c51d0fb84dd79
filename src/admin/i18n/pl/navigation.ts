import type en from "../en/navigation"
import type { Translation } from "../translation"

const navigation: Translation<typeof en> = {
  loyalty: "Lojalność",
  programs: "Programy",
  members: "Członkowie",
  cards: "Karty",
  attributes: "Pola klienta",
  reports: "Raporty",
  staff: "Pracownicy",
  settings: "Ustawienia",
  till: "Kasa",
}

export default navigation
