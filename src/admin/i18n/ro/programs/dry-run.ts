import type en from "../../en/programs/dry-run"
import type { Translation } from "../../translation"

const dryRun: Translation<typeof en> = {
  title: "Încercați",
  lead: "Socotit după regulile magazinului. Nu se scrie nimic.",
  basket: "Un coș",
  past: "Trecutul",
  price: "Preț",
  quantity: "Bucăți",
  discount: "Promoție, %",
  addLine: "Adăugați un rând",
  removeLine: "Ștergeți rândul {{position, number}}",
  line: "Rândul {{position, number}}",
  tier: "Nivelul membrului",
  day: "În ziua",
  dayHint: "Gol: acum.",
  spend: "Plătiți cu cât mai multe bonusuri",
  run: "Socotiți",
  total: "Comanda",
  earns: "Aduce",
  mayPay: "Se poate plăti cu bonusuri",
  pays: "Plătit cu bonusuri",
  discountGiven: "Reducere",
  doesNotApply: "Programul nu funcționează atunci, deci o comandă reală nu ar aduce nimic.",
  days: "Comenzile din ultimele zile",
  lastDays_one: "{{count, number}} zi",
  lastDays_few: "{{count, number}} zile",
  lastDays_other: "{{count, number}} de zile",
  given: "S-a câștigat",
  simulated: "S-ar câștiga",
  bonuses: "Bonusuri",
  cost: "Valoare",
  share: "Parte din vânzări",
  noPast: "Un program de reduceri nu are bonusuri de socotit în trecut.",
  range: "Comenzi: {{orders}}, membri: {{members}}, de la {{from}} la {{to}}",
}

export default dryRun
