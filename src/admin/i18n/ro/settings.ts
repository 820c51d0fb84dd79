import type en from "../en/settings"
import type { Translation } from "../translation"

const settings: Translation<typeof en> = {
  programs: "Programe",
  noPrograms: "Încă nu există niciun program.",
  everywhere: "Peste tot",
  isDefault: "Implicit",
  currencies: "Monede",
  channels: "Canale de vânzare",
  regions: "Regiuni",
  timeZone: "Fus orar",
  books: {
    title: "Registrele",
    hint: "Fiecare bonus este înregistrat, iar zece legi spun ce trebuie să fie mereu adevărat. Sunt verificate în fiecare noapte; aici pot fi verificate acum. Nu se schimbă nimic.",
    check: "Verifică acum",
    checking: "Se verifică fiecare lege pentru fiecare cont …",
    never: "Registrele nu au fost încă verificate.",
    last: "Ultimele verificări",
    sound: "Toate cele zece legi sunt respectate.",
    broken: "Nu este respectată: {{law}}",
    earlierChanged:
      "Înregistrări acoperite de o verificare anterioară au fost schimbate între timp.",
    entries_one: "{{count, number}} înregistrare",
    entries_few: "{{count, number}} înregistrări",
    entries_other: "{{count, number}} de înregistrări",
    took: "{{seconds}} s",
    rows_one: "{{count, number}} rând o încalcă. Transmite-l celui care se ocupă de baza de date.",
    rows_few:
      "{{count, number}} rânduri o încalcă. Transmite-le celui care se ocupă de baza de date.",
    rows_other:
      "{{count, number}} de rânduri o încalcă. Transmite-le celui care se ocupă de baza de date.",
    laws: {
      law1: "Înregistrările nu se schimbă și nu se șterg niciodată",
      law2: "Același lucru se înregistrează o singură dată",
      law3: "Fiecare bonus se află într-un singur loc",
      law4: "Soldurile sunt suma înregistrărilor lor",
      law5: "Înregistrările sunt numerotate fără goluri",
      law6: "Ce expiră primul se cheltuie primul",
      law7: "O rezervare se încheie exact o dată",
      law8: "Se dă înapoi ce s-a luat și niciodată mai mult",
      law9: "Nimic nu se acordă, cheltuie sau returnează de două ori",
      law10: "Ce a expirat nu mai primește nimic înapoi",
    },
  },
  health: {
    title: "Ce rulează singur",
    hint: "Sarcinile pornesc după ceas. Cea despre care nu s-a auzit de două ori timpul ei este în întârziere.",
    jobs: "Sarcini",
    job: {
      "publish-outbox": "Trimite evenimente magazinului",
      "count-budgets": "Numără cât s-a dat din bugete",
      "import-members": "Continuă importurile de membri",
      "refresh-listings": "Pune în ordine listele de membri",
      reconcile: "Închide ce a rămas deschis",
      "sweep-lots": "Maturizează și expiră bonusuri",
      "warn-of-expiry": "Avertizează despre expirare",
      "grant-birthdays": "Acordă bonusuri de ziua de naștere",
      "expire-cards": "Expiră carduri",
      "evaluate-tiers": "Retrage niveluri la sfârșitul perioadei",
      "check-books": "Verifică registrele",
      "forget-deleted": "Uită clienții șterși",
    },
    every: {
      m1: "în fiecare minut",
      m5: "la 5 minute",
      m10: "la 10 minute",
      m60: "în fiecare oră",
      m1440: "în fiecare zi",
    },
    state: {
      done: "Făcut",
      failed: "Eșuat",
      late: "În întârziere",
      never_run: "Încă nu",
    },
    hook: "Hook {{hook}}",
    hookHint: {
      registered: "Bonusurile se încasează la finalizarea comenzii.",
      switched_off:
        "Oprit printr-o setare: codul magazinului trebuie să apeleze funcția pluginului.",
    },
    hookState: {
      registered: "Folosit",
      switched_off: "Oprit",
    },
    version: {
      plugin: "Versiunea pluginului",
      medusa: "Versiunea Medusa",
      postgres: "Versiunea PostgreSQL",
      node: "Versiunea Node.js",
    },
  },
}

export default settings
