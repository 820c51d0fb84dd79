import type en from "../en/widgets"
import type { Translation } from "../translation"

const widgets: Translation<typeof en> = {
  group: {
    tier: "Tą grupą zarządza wtyczka: każdy w niej ma poziom {{tier}}",
    everybody: "Tą grupą zarządza wtyczka: są w niej wszyscy członkowie",
    hint: "Sama podąża za członkami programu {{program}}. Ręczne zmiany zostaną cofnięte, więc jej nie edytuj.",
  },
  store: {
    hint: "Programy lojalnościowe mają własne ustawienia.",
  },
  product: {
    variant: "Za jedną sztukę „{{variant}}”, dla członka na pierwszym poziomie",
    noVariant: "Nie ma wariantu, dla którego można liczyć.",
    noProgram: "Żaden program nie działa.",
    price: "Cena",
    earns: "Daje bonusów",
    pays: "Płatne bonusami",
    upTo: "do {{amount}} ({{percent}})",
    discount: "Zniżka członków",
  },
  draft: {
    member: "Bonusy zostaną naliczone i wydane, gdy szkic stanie się zamówieniem.",
    notMember: "Klient nie jest członkiem programu lojalnościowego.",
    guest: "Szkic jest dla gościa. Bonusy otrzymują tylko członkowie.",
    membership: "Członkostwo",
  },
}

export default widgets
