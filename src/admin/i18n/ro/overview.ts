import type en from "../en/overview"
import type { Translation } from "../translation"

const overview: Translation<typeof en> = {
  program: "Program",
  open: "Deschide programul",
  running: "În desfășurare",
  notRunning: "Oprit",
  spans: "{{from}} – {{to}}, față de {{before_from}} – {{before_to}}",
  members: "Membri activi",
  joined: "{{joined}} înscriși luna aceasta, {{before}} în aceleași zile ale lunii trecute",
  cards: "Carduri emise",
  orders: "Comenzi ale membrilor",
  ordersOf: "{{members}} din {{all}} luna aceasta; {{before}} luna trecută",
  outstanding: "Bonusuri în circulație",
  worth: "valorează {{amount}}",
  pending: "din care în așteptare: {{bonuses}}",
  debt: "datorate de membri: {{bonuses}}",
  earned: "Acordate luna aceasta",
  spent: "Cheltuite luna aceasta",
  before: "{{figure}} în aceleași zile ale lunii trecute",
  expiring: "Expiră curând",
  until: "până la {{day}}",
  budget: "Buget folosit",
  budgetOf: "{{earned}} din {{budget}}",
  noProgram: "Încă nu există un program de loialitate",
  attention: {
    title: "Necesită atenție",
    none: "Nu te așteaptă nimic.",
    open: "Deschide",
    since: "din {{moment}}",
    program_not_running: "Programul este oprit: astăzi nu se acordă nimic în el.",
    budget_spent: "Bugetul este epuizat.",
    budget_running_out: "Bugetul se termină.",
    books_broken: "Ultima verificare a registrelor a găsit o neregulă.",
    captures_without_order_one:
      "S-au cheltuit bonusuri la {{count, number}} cumpărătură, dar comanda nu a sosit.",
    captures_without_order_few:
      "S-au cheltuit bonusuri la {{count, number}} cumpărături, dar comenzile nu au sosit.",
    captures_without_order_other:
      "S-au cheltuit bonusuri la {{count, number}} de cumpărături, dar comenzile nu au sosit.",
    holds_overdue_one: "{{count, number}} cumpărătură ține bonusuri rezervate de prea mult timp.",
    holds_overdue_few: "{{count, number}} cumpărături țin bonusuri rezervate de prea mult timp.",
    holds_overdue_other:
      "{{count, number}} de cumpărături țin bonusuri rezervate de prea mult timp.",
    events_unpublished_one: "{{count, number}} eveniment așteaptă să fie trimis.",
    events_unpublished_few: "{{count, number}} evenimente așteaptă să fie trimise.",
    events_unpublished_other: "{{count, number}} de evenimente așteaptă să fie trimise.",
    card_batch_stopped_one: "Un lot „{{name}}” s-a oprit; lipsește {{count, number}} card.",
    card_batch_stopped_few: "Un lot „{{name}}” s-a oprit; lipsesc {{count, number}} carduri.",
    card_batch_stopped_other: "Un lot „{{name}}” s-a oprit; lipsesc {{count, number}} de carduri.",
    member_import_stopped_one: "Un import de membri s-a oprit; așteaptă {{count, number}} rând.",
    member_import_stopped_few: "Un import de membri s-a oprit; așteaptă {{count, number}} rânduri.",
    member_import_stopped_other:
      "Un import de membri s-a oprit; așteaptă {{count, number}} de rânduri.",
    cards_running_out_one: "Se termină cardurile libere: a rămas {{count, number}} „{{name}}”.",
    cards_running_out_few: "Se termină cardurile libere: au rămas {{count, number}} „{{name}}”.",
    cards_running_out_other:
      "Se termină cardurile libere: au rămas {{count, number}} de „{{name}}”.",
  },
  find: {
    title: "Găsește un membru",
    code: "Card, telefon sau e-mail",
    hint: "Scanează cardul sau scrie un număr ori o adresă și apasă Enter.",
    submit: "Caută",
    found: "Membri găsiți",
    nameless: "Membru fără nume",
    available: "Disponibile: {{bonuses}}",
    newCard: "Cardul {{number}} nu este încă al nimănui.",
    issue: "Emite-l",
    since: "din {{day}}",
  },
}

export default overview
