const MODULE = "src/modules/loyalty-member"
const LISTINGS = `${MODULE}/listings/sql-listings.ts`

/** @type {import("./sabotages.mjs").Sabotage[]} what a list of members relies on to be of today */
export const LISTING_SABOTAGES = [
  {
    name: "nobody notes for the lists that a balance has changed",
    edits: [
      {
        file: LISTINGS,
        find: `mark("bonus_account", "update", "old.available is distinct from new.available"),`,
        replace: `mark("bonus_account", "update", "old.available < 0"),`,
      },
    ],
    testType: "module",
    specs: [`${MODULE}/listings/listings.module.spec.ts`],
  },
  {
    name: "what has changed since its listing was made is left out of a list",
    edits: [
      {
        file: `${MODULE}/reads/member-conditions.ts`,
        find: "sources: with_listing ? [asked(listed), asked(changed)] : [asked(MEMBERS)],",
        replace: "sources: with_listing ? [asked(listed)] : [changed && asked(MEMBERS)],",
      },
    ],
    testType: "module",
    specs: [`${MODULE}/listings/listings.module.spec.ts`],
  },
]
