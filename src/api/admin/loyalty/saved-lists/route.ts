import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { SavedListPage } from "../../../../domain/staff/saved-list"
import { memberModule } from "../../../../workflows/shop/modules"
import { handle } from "../../../to-http-error"
import type { RemoveListQuery, SavedListsQuery, SaveListBody } from "./validators"

/** `?page` → `{ saved_lists: [{ name, query }] }`: the caller's own, by name. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { page } = req.validatedQuery as SavedListsQuery
  await answer(req, res, page)
})

/** `{ page, name, query }`; one of the same name gives way → `{ saved_lists }`. Refusal: `saved_lists_full`. */
export const POST = handle(async (req: AuthenticatedMedusaRequest<SaveListBody>, res) => {
  const { actor_id: user_id } = req.auth_context
  await memberModule(req.scope).staff.saveList({ user_id, ...req.validatedBody })
  await answer(req, res, req.validatedBody.page)
})

/** `?page&name`; one that is not there is removed already → `{ saved_lists }`. */
export const DELETE = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { actor_id: user_id } = req.auth_context
  const { page, name } = req.validatedQuery as RemoveListQuery
  await memberModule(req.scope).staff.removeList({ user_id, page, name })
  await answer(req, res, page)
})

async function answer(
  { scope, auth_context }: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  page: SavedListPage,
): Promise<void> {
  const owner = { user_id: auth_context.actor_id, page }
  res.json({ saved_lists: await memberModule(scope).staff.readSavedLists(owner) })
}
