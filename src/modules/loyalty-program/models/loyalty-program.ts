import { model } from "@medusajs/framework/utils"

import { PROGRAM_KINDS, PROGRAM_SCHEMES } from "../../../domain/program/program-kind"
import { AUDIENCES } from "../../../domain/program/program-reach"
import { PROGRAM_STATUSES } from "../../../domain/program/program-status"

/**
 * The program as `query.graph` and links see it. It is written by the service's own operations only:
 * constraints of the table refuse a program without a version, and a deleted one.
 */
const LoyaltyProgram = model.define(
  { name: "LoyaltyProgram", tableName: "loyalty_program_program" },
  {
    id: model.id({ prefix: "lprog" }).primaryKey(),
    handle: model.text().searchable(),
    name: model.text().searchable(),
    kind: model.enum([...PROGRAM_KINDS]),
    scheme: model.enum([...PROGRAM_SCHEMES]).default("cumulative"),
    status: model.enum([...PROGRAM_STATUSES]),
    is_default: model.boolean().default(false),
    audience: model.enum([...AUDIENCES]).default("open"),
    newest_version: model.number(),
  },
)

export default LoyaltyProgram
