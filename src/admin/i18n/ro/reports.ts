import type en from "../en/reports"
import type { Translation } from "../translation"

const reports: Translation<typeof en> = {
  hint: "Ce face programul, în cifre și cuvinte.",
  days: "Zile",
  lastDays_one: "Ultima zi",
  lastDays_few: "Ultimele {{count, number}} zile",
  lastDays_other: "Ultimele {{count, number}} de zile",
  selfDealing: {
    title: "O persoană, un membru",
    question:
      "A cui muncă ajunge mereu la același membru? Raportul spune unde să te uiți, nu ce este greșit.",
    who: "Angajat",
    member: "Membru",
    actions: "Ce",
    given: "Acordate",
    taken: "Retrase",
    share: "Parte din muncă",
    last: "Ultima dată",
    counts: "manual: {{adjustments}}, carduri: {{cards}}, plăți cu bonusuri: {{redemptions}}",
    empty: "Nimic de privit",
    emptyHint: "În aceste zile nimeni nu a făcut mai mult de un lucru pentru același membru.",
  },
}

export default reports
