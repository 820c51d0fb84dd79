import type en from "../en/settings"
import type { Translation } from "../translation"

const settings: Translation<typeof en> = {
  programs: "Programy",
  noPrograms: "Nie ma jeszcze programu.",
  everywhere: "Wszędzie",
  isDefault: "Domyślny",
  currencies: "Waluty",
  channels: "Kanały sprzedaży",
  regions: "Regiony",
  timeZone: "Strefa czasowa",
  books: {
    title: "Księgi",
    hint: "Każdy bonus jest zapisany, a dziesięć praw mówi, co zawsze musi się zgadzać. Są sprawdzane co noc; tutaj można sprawdzić je teraz. Niczego to nie zmienia.",
    check: "Sprawdź teraz",
    checking: "Sprawdzanie każdego prawa na każdym koncie …",
    never: "Księgi nie były jeszcze sprawdzane.",
    last: "Ostatnie kontrole",
    sound: "Wszystkie dziesięć praw się zgadza.",
    broken: "Nie zgadza się: {{law}}",
    earlierChanged: "Wpisy objęte wcześniejszą kontrolą zostały od tamtej pory zmienione.",
    entries_one: "{{figure}} wpis",
    entries_few: "{{figure}} wpisy",
    entries_many: "{{figure}} wpisów",
    entries_other: "{{figure}} wpisu",
    took: "{{seconds}} s",
    rows_one: "Łamie je {{count}} wiersz. Przekaż go osobie, która opiekuje się bazą danych.",
    rows_few: "Łamią je {{count}} wiersze. Przekaż je osobie, która opiekuje się bazą danych.",
    rows_many: "Łamie je {{count}} wierszy. Przekaż je osobie, która opiekuje się bazą danych.",
    rows_other: "Łamie je {{count}} wiersza. Przekaż je osobie, która opiekuje się bazą danych.",
    laws: {
      law1: "Wpisów nigdy się nie zmienia ani nie usuwa",
      law2: "Ta sama rzecz jest księgowana tylko raz",
      law3: "Każdy bonus jest dokładnie w jednym miejscu",
      law4: "Salda są sumą swoich wpisów",
      law5: "Wpisy są numerowane bez luk",
      law6: "Najpierw wydaje się to, co wygasa najwcześniej",
      law7: "Rezerwacja kończy się dokładnie raz",
      law8: "Oddaje się to, co zabrano, i nigdy więcej",
      law9: "Nic nie jest naliczane, wydawane ani zwracane dwa razy",
      law10: "To, co wygasło, niczego nie przyjmuje z powrotem",
    },
  },
}

export default settings
