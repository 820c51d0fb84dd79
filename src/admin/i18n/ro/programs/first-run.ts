import type en from "../../en/programs/first-run"
import type { Translation } from "../../translation"

const firstRun: Translation<typeof en> = {
  welcome: "Configurați programul de loialitate",
  title: "Program nou",
  lead: "Patru pași scurți. Totul are deja valori potrivite și totul se poate schimba mai târziu.",
  step: "{{position, number}}. {{name}}",
  steps: { kind: "Tip", earning: "Câștig", paying: "Plată", cards: "Carduri" },
  next: "Înainte",
  back: "Înapoi",
  start: "Porniți programul",
  keep: "Păstrați ca ciornă",
  done: {
    active: "{{program}}: programul a pornit",
    draft: "{{program}}: păstrat ca ciornă",
  },
  names: {
    program: "Clubul clienților",
    card: "Card de loialitate",
    tier1: "Bronz",
    tier2: "Argint",
    tier3: "Aur",
  },
  kind: {
    label: "Ce primesc membrii?",
    bonus: {
      title: "Bonusuri",
      text: "Fiecare cumpărătură dă înapoi ceva cu care se plătește o parte din următoarea.",
    },
    discount: {
      title: "O reducere",
      text: "Membrii plătesc mai puțin pe loc. Nu se adună nimic.",
    },
  },
  scheme: {
    label: "Este la fel pentru toți?",
    simple: { title: "La fel pentru toți", text: "Un singur procent pentru fiecare membru." },
    cumulative: { title: "Pe niveluri", text: "Cine cumpără mai mult primește mai mult." },
  },
  name: "Numele programului",
  nameHint: "Clienții îl citesc în magazin și pe bonuri.",
  currency: "Moneda",
  currencyHint: "În ea sunt scrise pragurile și limitele. Rămâne definitiv.",
  noBonuses:
    "Într-un program de reduceri nu există bonusuri cu care să se plătească. Hotărâți cum se îmbină cu promoțiile.",
  cards: {
    label: "De unde vin cardurile?",
    new: {
      title: "Creați numere aici",
      text: "Coduri de bare pentru plastic sau telefon, gata de emis la casă.",
    },
    own: {
      title: "Avem deja carduri",
      text: "Orice număr din seria dumneavoastră este acceptat la prima scanare.",
    },
    later: {
      title: "Nu acum",
      text: "Membrii se găsesc după telefon sau e-mail. Cardurile se pot adăuga oricând.",
    },
    name: "Numele cardurilor",
    prefix: "Numerele încep cu",
    prefixHint: "Aceste cifre deosebesc cardurile de orice alt cod de bare de la casă.",
    length: "Cifrele unui număr",
    blanks: "Câte se creează acum",
    blanksHint: "Altele se pot crea oricând.",
    problems: {
      required: "Dați un nume cardurilor.",
      digits: "Folosiți numai cifre.",
      room: "Lăsați după el loc pentru 1 până la 15 cifre.",
      length: "Un număr are între 4 și 32 de cifre.",
      blanks: "Creați între 1 și 10.000 odată.",
    },
  },
}

export default firstRun
