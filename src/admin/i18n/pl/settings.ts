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
    entries_one: "{{count, number}} wpis",
    entries_few: "{{count, number}} wpisy",
    entries_many: "{{count, number}} wpisów",
    entries_other: "{{count, number}} wpisu",
    took: "{{seconds}} s",
    rows_one:
      "Łamie je {{count, number}} wiersz. Przekaż go osobie, która opiekuje się bazą danych.",
    rows_few:
      "Łamią je {{count, number}} wiersze. Przekaż je osobie, która opiekuje się bazą danych.",
    rows_many:
      "Łamie je {{count, number}} wierszy. Przekaż je osobie, która opiekuje się bazą danych.",
    rows_other:
      "Łamie je {{count, number}} wiersza. Przekaż je osobie, która opiekuje się bazą danych.",
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
  health: {
    title: "Co działa samo",
    hint: "Zadania uruchamia zegar. Spóźnione jest to, o którym nie słychać dwa razy dłużej, niż powinno.",
    jobs: "Zadania",
    job: {
      "publish-outbox": "Wysyłanie zdarzeń do sklepu",
      "count-budgets": "Liczenie wykorzystania budżetów",
      "import-members": "Kontynuacja importu członków",
      "refresh-listings": "Porządkowanie list członków",
      reconcile: "Zamykanie tego, co zostało otwarte",
      "sweep-lots": "Dojrzewanie i wygasanie bonusów",
      "warn-of-expiry": "Ostrzeganie przed wygaśnięciem",
      "grant-birthdays": "Bonusy urodzinowe",
      "expire-cards": "Wygasanie kart",
      "evaluate-tiers": "Obniżanie poziomów po końcu okresu",
      "check-books": "Kontrola ksiąg",
      "forget-deleted": "Zapominanie usuniętych klientów",
    },
    every: {
      m1: "co minutę",
      m5: "co 5 minut",
      m10: "co 10 minut",
      m60: "co godzinę",
      m1440: "codziennie",
    },
    state: {
      done: "Wykonane",
      failed: "Błąd",
      late: "Spóźnione",
      never_run: "Jeszcze nie",
    },
    hook: "Hook {{hook}}",
    hookHint: {
      registered: "Bonusy są pobierane podczas składania zamówienia.",
      switched_off: "Wyłączony ustawieniem: kod sklepu musi wywołać funkcję wtyczki.",
    },
    hookState: {
      registered: "W użyciu",
      switched_off: "Wyłączony",
    },
    version: {
      plugin: "Wersja wtyczki",
      medusa: "Wersja Medusa",
      postgres: "Wersja PostgreSQL",
      node: "Wersja Node.js",
    },
  },
}

export default settings
