import type en from "../en/reports"
import type { Translation } from "../translation"

const reports: Translation<typeof en> = {
  hint: "Co robi program, w liczbach i słowach.",
  days: "Dni",
  lastDays_one: "Ostatni dzień",
  lastDays_few: "Ostatnie {{count, number}} dni",
  lastDays_many: "Ostatnich {{count, number}} dni",
  lastDays_other: "Ostatnie {{count, number}} dnia",
  selfDealing: {
    title: "Jedna osoba, jeden członek",
    question:
      "Czyja praca trafia ciągle do tego samego członka? Raport mówi, gdzie spojrzeć, a nie co jest źle.",
    who: "Pracownik",
    member: "Członek",
    actions: "Co",
    given: "Dano",
    taken: "Zabrano",
    share: "Część pracy",
    last: "Ostatnio",
    counts: "ręcznie: {{adjustments}}, karty: {{cards}}, płatności bonusami: {{redemptions}}",
    empty: "Nie ma na co patrzeć",
    emptyHint: "W tych dniach nikt nie zrobił więcej niż jednej rzeczy dla tego samego członka.",
  },
}

export default reports
