import type en from "../en/invalid"
import type { Translation } from "../translation"

const invalid: Translation<typeof en> = {
  named: "Pole „{{field}}” nie zostało przyjęte: {{problem}}.",
  plain: "Czegoś nie przyjęto: {{problem}}.",
  problem: {
    missing: "trzeba je wypełnić",
    number: "to musi być liczba",
    choice: "tej wartości nie ma do wyboru",
    wrong: "zapis jest inny niż trzeba",
    unknown: "sklep go nie zna",
    too_small: "za krótkie lub za małe, co najmniej {{limit, number}}",
    too_big: "za długie lub za duże, najwyżej {{limit, number}}",
    step: "to musi być wielokrotność {{limit, number}}",
    other: "sprawdź jeszcze raz, co jest wpisane",
  },
}

export default invalid
