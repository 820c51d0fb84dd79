/** The wizard that leads from nothing to a running program. */
const firstRun = {
  welcome: "Set up your loyalty program",
  title: "New program",
  lead: "Four short steps. Everything has a sensible value already, and all of it can be changed later.",
  step: "{{position, number}}. {{name}}",
  steps: { kind: "Kind", earning: "Earning", paying: "Paying", cards: "Cards" },
  next: "Next",
  back: "Back",
  start: "Start the program",
  keep: "Keep as a draft",
  done: {
    active: "{{program}} has started",
    draft: "{{program}} is kept as a draft",
  },
  names: {
    program: "Customer club",
    card: "Loyalty card",
    tier1: "Bronze",
    tier2: "Silver",
    tier3: "Gold",
  },
  kind: {
    label: "What do members get?",
    bonus: {
      title: "Bonuses",
      text: "Each purchase gives something back to pay a part of the next one with.",
    },
    discount: {
      title: "A discount",
      text: "Members pay less at once. There is nothing to collect.",
    },
  },
  scheme: {
    label: "Is it the same for everybody?",
    simple: { title: "The same for all", text: "One percent for every member." },
    cumulative: { title: "By tier", text: "Whoever buys more gets more." },
  },
  name: "Name of the program",
  nameHint: "Customers read it on the web and on their receipts.",
  currency: "Currency",
  currencyHint: "In which tiers and limits are written. It stays for good.",
  noBonuses:
    "There are no bonuses to pay with in a discount program. Decide how it goes with your promotions.",
  cards: {
    label: "Where do cards come from?",
    new: {
      title: "Make numbers here",
      text: "Barcodes for plastic or for the phone, ready to issue at the till.",
    },
    own: {
      title: "We have cards already",
      text: "Any number of your series is accepted when it is first scanned.",
    },
    later: {
      title: "Not now",
      text: "Members are found by phone number or e-mail. Cards can be added at any time.",
    },
    name: "Name of the cards",
    prefix: "Numbers begin with",
    prefixHint: "These digits tell your cards from every other barcode at the till.",
    length: "Digits of a number",
    blanks: "How many to make now",
    blanksHint: "More can be made at any time.",
    problems: {
      required: "Give the cards a name.",
      digits: "Use digits only.",
      room: "Leave room for 1 to 15 digits behind it.",
      length: "A number has 4 to 32 digits.",
      blanks: "Make 1 to 10,000 at once.",
    },
  },
}

export default firstRun
