import type en from "../en/navigation"
import type { Translation } from "../translation"

const navigation: Translation<typeof en> = {
  loyalty: "Loialitate",
  programs: "Programe",
  members: "Membri",
  cards: "Carduri",
  attributes: "Câmpuri client",
  reports: "Rapoarte",
  staff: "Personal",
  settings: "Setări",
  till: "Casă",
}

export default navigation
