import { LISTING_SABOTAGES } from "./listing-sabotages.mjs"
import { MERGE_SABOTAGES } from "./merge-sabotages.mjs"
import { SHARING_SABOTAGES } from "./sharing-sabotages.mjs"

const LEDGER = "src/modules/loyalty-member/ledger"
const OPERATIONS = "src/modules/loyalty-member/operations"
const MODULE = "src/modules/loyalty-member"
const CONCURRENCY = "integration-tests/concurrency"
const FAULTS = "integration-tests/faults"

/**
 * @typedef {object} Edit
 * @property {string} file
 * @property {string} find must be in the file exactly once
 * @property {string} replace
 *
 * @typedef {object} Sabotage
 * @property {string} name the guard that is taken away
 * @property {Edit[]} edits
 * @property {"module" | "concurrency" | "faults"} testType
 * @property {string[]} specs those that must notice
 */

/** @type {Sabotage[]} each takes one guard of the ledger away, as a careless change might */
export const SABOTAGES = [
  {
    name: "accounts are read without a row lock",
    edits: [
      {
        file: `${LEDGER}/sql-functions.ts`,
        find: " order by id for no key update) a;",
        replace: " order by id) a;",
      },
    ],
    testType: "concurrency",
    specs: [`${CONCURRENCY}/redemptions.spec.ts`],
  },
  {
    name: "the idempotency key is not unique",
    edits: [
      {
        file: `${LEDGER}/sql-tables.ts`,
        find: "create unique index if not exists bonus_entry_key on",
        replace: "create index if not exists bonus_entry_key on",
      },
    ],
    testType: "concurrency",
    specs: [`${CONCURRENCY}/orders.spec.ts`],
  },
  {
    name: "an account's new balance is written over the old one",
    edits: [
      {
        file: `${LEDGER}/sql-journal.ts`,
        find: "available = a.available + x.available,\n      held = a.held + x.held",
        replace: "available = x.available,\n      held = a.held + x.held",
      },
      {
        file: `${LEDGER}/write-journal.ts`,
        find: "available: after.available - before.available,",
        replace: "available: after.available,",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/relative-changes.module.spec.ts`],
  },
  {
    name: "nobody looks whether a key is known already",
    edits: [
      {
        file: `${LEDGER}/idempotency.ts`,
        find: "if (!known) return null",
        replace: "if (known ?? true) return null",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/idempotency.module.spec.ts`],
  },
  {
    name: "nobody compares what a known key stands for",
    edits: [
      {
        file: `${LEDGER}/idempotency.ts`,
        find: "if (known.content_hash !== content_hash) {",
        replace: "if (known.content_hash === null) {",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/idempotency.module.spec.ts`],
  },
  {
    name: "a hold is captured whatever its status",
    edits: [
      {
        file: `${OPERATIONS}/capture-hold.ts`,
        find: `if (hold.state.status === "captured") return { hold, replayed: true }
    if (hold.state.status !== "open") {`,
        replace: "if (hold === null) {",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/holding.module.spec.ts`],
  },
  {
    name: "a refund comes back under today's expiry instead of its own",
    edits: [
      {
        file: "src/domain/ledger/refund.ts",
        find: "if (isExpired(lotNamed(account, share.lot_seq), now)) in_grace += share.amount",
        replace:
          "if (isExpired(lotNamed(account, share.lot_seq), Infinity)) in_grace += share.amount",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/giving-back.module.spec.ts`, `${MODULE}/orders.module.spec.ts`],
  },
  {
    name: "a refund goes to the lots in the order of spending, not as recorded",
    edits: [
      {
        file: "src/domain/ledger/refund.ts",
        find: "byReturnOrder(lotNamed(account, a.lot_seq), lotNamed(account, b.lot_seq)),",
        replace: "byReturnOrder(lotNamed(account, b.lot_seq), lotNamed(account, a.lot_seq)),",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/giving-back.module.spec.ts`, `${MODULE}/orders.module.spec.ts`],
  },
  {
    name: "an order is reckoned anew by today's program instead of its own version",
    edits: [
      {
        file: `${LEDGER}/order-sync.ts`,
        find: "if (record && record.program_version !== input.program_version) {",
        replace: "if (record && record.program_version === null) {",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/order-batches.module.spec.ts`],
  },
  {
    name: "a late node undoes the capture of a second try",
    edits: [
      {
        file: `${OPERATIONS}/undo-capture.ts`,
        find: "if (input.attempt !== undefined && hold.attempt !== input.attempt) return null",
        replace: "",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/giving-back.module.spec.ts`],
  },
  {
    name: "the oldest lot is spent first, whenever it expires",
    edits: [
      {
        file: "src/domain/ledger/spending-order.ts",
        find: "compareExpiry(a.expires_at, b.expires_at) || a.earned_at - b.earned_at",
        replace: "a.earned_at - b.earned_at",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/earning.module.spec.ts`],
  },
  {
    name: "lots are read from the last to expire",
    edits: [
      {
        file: `${LEDGER}/sql-functions.ts`,
        find: "order by expires_at, earned_at, lot_seq",
        replace: "order by expires_at desc, earned_at, lot_seq",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/earning.module.spec.ts`],
  },
  {
    name: "a member's maximum is asked by the quote alone",
    edits: [
      {
        file: `${LEDGER}/member-max.ts`,
        find: "if (spent + wanted.bonuses > member_max.bonuses) throw",
        replace: "if (spent < 0) throw",
      },
    ],
    testType: "concurrency",
    specs: [`${CONCURRENCY}/redemptions.spec.ts`],
  },
  {
    name: "bonuses that inactivity has ended can be spent until a job has run",
    edits: [
      {
        file: "src/domain/ledger/spending-order.ts",
        find: "const gone_at = goneAt(lot)",
        replace: "const gone_at = lot.expires_at",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/inactivity.module.spec.ts`],
  },
  {
    name: "an order's sync does not reckon with the purchase that it reads",
    edits: [
      {
        file: `${OPERATIONS}/sync-orders.ts`,
        find: "purchases: orders.map(purchaseOf),",
        replace: "purchases: inputs.slice(0, 0).map(purchaseOf),",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/inactivity.module.spec.ts`],
  },
  {
    name: "entries and postings can be changed",
    edits: [
      {
        file: `${LEDGER}/sql-functions.ts`,
        find: `before update or delete on \${table}
       for each row execute function bonus_refuse_change();`,
        replace: `before update or delete on \${table}
       for each row when (false) execute function bonus_refuse_change();`,
      },
    ],
    testType: "module",
    specs: [`${MODULE}/ledger-schema.module.spec.ts`],
  },
  {
    name: "the append-only trigger of entries is missing",
    edits: [
      {
        file: `${LEDGER}/sql-functions.ts`,
        find: `...["bonus_entry", "bonus_posting"].map(`,
        replace: `...["bonus_posting"].map(`,
      },
    ],
    testType: "module",
    specs: [`${MODULE}/ledger-schema.module.spec.ts`],
  },
  {
    name: "a connection that breaks is told to the caller as it is",
    edits: [
      {
        file: `${LEDGER}/busy.ts`,
        find: "/Connection (terminated|ended)|",
        replace: "/Connection (shut)|",
      },
    ],
    testType: "faults",
    specs: [`${FAULTS}/lost-answers.spec.ts`],
  },
  {
    name: "an order earns at the time that its node told, be it still to come",
    edits: [
      {
        file: "src/domain/orders/sync-order.ts",
        find: "return Math.min(placed_at, now)",
        replace: "return placed_at",
      },
    ],
    testType: "faults",
    specs: [`${FAULTS}/foreign-clocks.spec.ts`],
  },
  {
    name: "how old a capture is, the node reckons by its own clock",
    edits: [
      {
        file: `${MODULE}/member-reads.ts`,
        find: `const at = now === undefined ? null : new Date(now).toISOString()
    return withConnection(this.pool, (client) => unattachedCaptures(`,
        replace: `const at = new Date(now ?? Date.now()).toISOString()
    return withConnection(this.pool, (client) => unattachedCaptures(`,
      },
    ],
    testType: "faults",
    specs: [`${FAULTS}/foreign-clocks.spec.ts`],
  },
  {
    name: "an entry's hash is taken of the time as its session shows it",
    edits: [
      {
        file: `${LEDGER}/sql-hash-chain.ts`,
        find: "e.rate_bp, extract(epoch from e.occurred_at),",
        replace: "e.rate_bp, e.occurred_at::text,",
      },
    ],
    testType: "faults",
    specs: [`${FAULTS}/foreign-clocks.spec.ts`],
  },
  ...LISTING_SABOTAGES,
  ...MERGE_SABOTAGES,
  ...SHARING_SABOTAGES,
]
