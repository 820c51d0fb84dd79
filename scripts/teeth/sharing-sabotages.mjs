const LEDGER = "src/modules/loyalty-member/ledger"
const FAULTS = "integration-tests/faults"
const MODULE = "src/modules/loyalty-member"

/** @type {import("./sabotages.mjs").Sabotage[]} what operations rely on that wait for one account */
export const SHARING_SABOTAGES = [
  {
    name: "an operation is told as done before the transaction that it shares is committed",
    edits: [
      {
        file: `${LEDGER}/shared-transaction.ts`,
        find: "this.confirm = resolve",
        replace: "resolve()",
      },
      {
        file: `${LEDGER}/shared-transaction.ts`,
        find: "this.tell = tell",
        replace: "tell()",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/shared-transaction.module.spec.ts`],
  },
  {
    name: "an operation that failed after it had written is committed with the others",
    edits: [
      {
        file: `${LEDGER}/shared-transaction.ts`,
        find: "return this.has_failed && this.has_queried",
        replace: "return this.has_failed && !this.has_queried",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/shared-transaction.module.spec.ts`],
  },
  {
    name: "whoever needs a locked account waits until he gets it",
    edits: [
      {
        file: `${LEDGER}/transaction.ts`,
        find: 'values: ["2s", "5s"],',
        replace: 'values: ["60s", "60s"],',
      },
    ],
    testType: "faults",
    specs: [`${FAULTS}/crowded-ledger.spec.ts`],
  },
]
