import { z } from "@medusajs/framework/zod"

import {
  SAVED_LIST_NAME_MAX,
  SAVED_LIST_PAGES,
  SAVED_LIST_QUERY_MAX,
} from "../../../../domain/staff/saved-list"

const page = z.enum(SAVED_LIST_PAGES)
const name = z.string().trim().min(1).max(SAVED_LIST_NAME_MAX)

export const SavedListsQuery = z.strictObject({ page })
export type SavedListsQuery = z.infer<typeof SavedListsQuery>

export const SaveListBody = z.strictObject({
  page,
  name,
  query: z.string().max(SAVED_LIST_QUERY_MAX),
})
export type SaveListBody = z.infer<typeof SaveListBody>

export const RemoveListQuery = z.strictObject({ page, name })
export type RemoveListQuery = z.infer<typeof RemoveListQuery>
