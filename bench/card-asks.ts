import { numberOfSerial } from "../src/domain/cards/number-shape"
import type { CardKind } from "../src/domain/cards/card-kind"
import type { CardFilter } from "../src/modules/loyalty-member/reads/card-page"
import type { ScreenAsk } from "./judge-plans"

const PAGE = { limit: 50, offset: 0 }
const STAFF = "user_bench"
const FEW_NUMBERS = 1_000

const STOCK = "a stock of 100 000 is counted"
const BATCH = "a batch is counted by status, and here it is all cards"

/** Everything that lists of cards, a card's page and tills ask of the stock, and what they do to a card. */
export function cardAsks(kind: CardKind): ScreenAsk[] {
  const number = (serial: number) => numberOfSerial(kind.shape, serial)
  const page = (what: string, filter: CardFilter): ScreenAsk => ({
    what: `page of ${what}`,
    ask: ({ cards }) => cards.readCardPage(filter, { limit: 50, after: number(500_000) }),
  })
  const numbers = Array.from({ length: FEW_NUMBERS }, (_, n) => number(n * 997))
  const act = { actor_id: STAFF, reason: "Measured" }
  return [
    page("cards", {}),
    page("issued cards", { status: "issued" }),
    page("lost cards, of which there are none", { status: "lost" }),
    page("expired cards", { status: "expired" }),
    page("blanks of a kind", { status: "in_stock", kind_id: kind.id }),
    page("cards of a kind", { kind_id: kind.id }),
    page("cards of a batch", { batch_id: "lcbatch_1" }),
    page("cards of a member", { member_id: "lmem_1" }),
    page("cards that begin with 29000012", { prefix: "29000012" }),
    { what: "card by its number", ask: ({ cards }) => cards.readCardByNumber(number(500_000)) },
    { what: "card by its id", ask: ({ cards }) => cards.readCard("lcard_500001") },
    { what: "a card's history", ask: ({ cards }) => cards.readCardHistory("lcard_500001") },
    { what: "kind of a number", ask: ({ cards }) => cards.readKindOfNumber(number(500_000)) },
    { what: "kind of a card", ask: ({ cards }) => cards.readKindById(kind.id) },
    {
      what: "a kind with its stock",
      ask: ({ cards }) => cards.readCardKind(kind.id),
      looks_at_all: STOCK,
    },
    {
      what: "kinds with their stock",
      ask: ({ cards }) => cards.readCardKinds({}, PAGE),
      looks_at_all: STOCK,
    },
    {
      what: "kinds that are offered",
      ask: ({ cards }) => cards.readOfferedKinds(kind.program_id),
    },
    {
      what: "a batch by status",
      ask: ({ cards }) => cards.readCardBatch("lcbatch_1"),
      looks_at_all: BATCH,
    },
    {
      what: "batches by status",
      ask: ({ cards }) => cards.readCardBatches({}, PAGE),
      looks_at_all: BATCH,
    },
    {
      what: "which numbers of a file are taken",
      ask: ({ cards }) => cards.readTakenNumbers(numbers, "import"),
    },
    {
      what: "issuing a blank",
      ask: ({ cards }) =>
        cards.issueCard({
          card_id: "lcard_new",
          program_id: kind.program_id,
          holder: { member_id: "lmem_4711" },
          number: number(4_710),
          time_zone: "UTC",
          issued_by: STAFF,
        }),
    },
    {
      what: "blocking a card",
      ask: ({ cards }) =>
        cards.changeCardState({ card_id: "lcard_500001", action: "block", ...act }),
    },
    {
      what: "replacing a card by a blank",
      ask: ({ cards }) =>
        cards.replaceCard({
          card_id: "lcard_500002",
          number: number(4_720),
          new_card_id: "lcard_new",
          time_zone: "UTC",
          ...act,
        }),
    },
    { what: "cards that have run out", ask: ({ cards }) => cards.expireCards(500) },
  ]
}
