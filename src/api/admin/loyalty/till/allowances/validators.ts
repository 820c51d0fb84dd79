import { z } from "@medusajs/framework/zod"

import { cardCode, tillName } from "../receipts/validators"

export const AllowanceBody = z.strictObject({ till_id: tillName, card_code: cardCode })
export type AllowanceBody = z.infer<typeof AllowanceBody>
