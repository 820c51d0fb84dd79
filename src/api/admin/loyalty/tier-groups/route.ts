import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { programModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import { tierGroupToWire } from "../../../wire/tier-group"
import type { TierGroupsQuery } from "./validators"

/** Which customer groups the plugin keeps in step, and for whom: `?customer_group_id` → `{ tier_groups }`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { customer_group_id } = req.validatedQuery as TierGroupsQuery
  const programs = programModule(req.scope)
  const groups = (await programs.listTierGroups(null)).filter(
    (group) => customer_group_id === undefined || group.customer_group_id === customer_group_id,
  )
  const ids = [...new Set(groups.map(({ program_id }) => program_id))]
  const owners = await Promise.all(ids.map((id) => programs.retrieveProgramWithTerms(id)))
  res.json({ tier_groups: groups.map((group) => tierGroupToWire(group, owners)) })
})
