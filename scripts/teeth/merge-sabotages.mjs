const LEDGER = "src/modules/loyalty-member/ledger"
const OPERATIONS = "src/modules/loyalty-member/operations"
const MODULE = "src/modules/loyalty-member"

/** @type {import("./sabotages.mjs").Sabotage[]} what two records of one person rely on when they become one */
export const MERGE_SABOTAGES = [
  {
    name: "an account that was merged takes new bonuses",
    edits: [
      {
        file: `${LEDGER}/locks.ts`,
        find: "if (opened.merged_into !== null && request.merged_too !== true) throw mergedAlready()",
        replace: "if (opened.merged_into === opened.member_id) throw mergedAlready()",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/merging.module.spec.ts`],
  },
  {
    name: "goods of a merged account's order are not taken from where their bonuses went",
    edits: [
      {
        file: `${LEDGER}/carried-order.ts`,
        find: "    lotsOfOrder(books, input),",
        replace: "    lotsOfOrder(books, input).slice(0, 0),",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/merged-orders.module.spec.ts`],
  },
  {
    name: "what an order leaves on a merged account stays there",
    edits: [
      {
        file: `${LEDGER}/carried-order.ts`,
        find: "carryDebtOver(carryLotsOver(books, context),",
        replace: "carryDebtOver(books,",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/merged-orders.module.spec.ts`],
  },
  {
    name: "a merge does not ask for a checkout that is under way",
    edits: [
      {
        file: `${OPERATIONS}/merge-members.ts`,
        find: "if (accountIn(books, ids.merged).held > 0 || merged.has_open_capture) throw checkoutUnderWay()",
        replace: "if (accountIn(books, ids.merged).held < 0) throw checkoutUnderWay()",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/merging.module.spec.ts`],
  },
]
