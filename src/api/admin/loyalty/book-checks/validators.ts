import { z } from "@medusajs/framework/zod"

/** There is nothing to choose: every check asks every law of the whole ledger. */
export const CheckBooksBody = z.strictObject({})
