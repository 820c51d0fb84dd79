import type en from "../../en/programs/first-run"
import type { Translation } from "../../translation"

const firstRun: Translation<typeof en> = {
  welcome: "Załóż program lojalnościowy",
  title: "Nowy program",
  lead: "Cztery krótkie kroki. Wszystko ma już rozsądne wartości i wszystko można później zmienić.",
  step: "{{position, number}}. {{name}}",
  steps: { kind: "Rodzaj", earning: "Zbieranie", paying: "Płacenie", cards: "Karty" },
  next: "Dalej",
  back: "Wstecz",
  start: "Uruchom program",
  keep: "Zachowaj jako szkic",
  done: {
    active: "{{program}}: program działa",
    draft: "{{program}}: zachowano jako szkic",
  },
  names: {
    program: "Klub klienta",
    card: "Karta lojalnościowa",
    tier1: "Brązowy",
    tier2: "Srebrny",
    tier3: "Złoty",
  },
  kind: {
    label: "Co dostają członkowie?",
    bonus: {
      title: "Bonusy",
      text: "Każdy zakup oddaje coś, czym można zapłacić część następnego.",
    },
    discount: { title: "Rabat", text: "Członkowie od razu płacą mniej. Niczego się nie zbiera." },
  },
  scheme: {
    label: "Czy dla wszystkich tak samo?",
    simple: { title: "Dla wszystkich tak samo", text: "Jeden procent dla każdego członka." },
    cumulative: { title: "Według poziomów", text: "Kto więcej kupuje, więcej dostaje." },
  },
  name: "Nazwa programu",
  nameHint: "Klienci czytają ją w sklepie i na paragonach.",
  currency: "Waluta",
  currencyHint: "W niej zapisane są progi i limity. Zostaje na zawsze.",
  noBonuses:
    "W programie rabatowym nie ma bonusów do płacenia. Zdecyduj, jak łączy się z Twoimi promocjami.",
  cards: {
    label: "Skąd biorą się karty?",
    new: {
      title: "Utwórz numery tutaj",
      text: "Kody kreskowe na plastik lub do telefonu, gotowe do wydania w kasie.",
    },
    own: {
      title: "Mamy już karty",
      text: "Każdy numer z Waszej serii jest przyjmowany przy pierwszym skanowaniu.",
    },
    later: {
      title: "Nie teraz",
      text: "Członka znajdzie się po telefonie lub e-mailu. Karty można dodać w każdej chwili.",
    },
    name: "Nazwa kart",
    prefix: "Numery zaczynają się od",
    prefixHint: "Te cyfry odróżniają karty od innych kodów kreskowych w kasie.",
    length: "Liczba cyfr numeru",
    blanks: "Ile utworzyć teraz",
    blanksHint: "Kolejne można utworzyć w każdej chwili.",
    problems: {
      required: "Nazwij karty.",
      digits: "Użyj samych cyfr.",
      room: "Zostaw za nim miejsce na 1 do 15 cyfr.",
      length: "Numer ma od 4 do 32 cyfr.",
      blanks: "Utwórz od 1 do 10 000 naraz.",
    },
  },
}

export default firstRun
