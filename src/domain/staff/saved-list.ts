/** Pages of the admin whose lists can be saved. */
export const SAVED_LIST_PAGES = ["members"] as const
export type SavedListPage = (typeof SAVED_LIST_PAGES)[number]

/** A list as somebody of the staff wants to find it again. */
export interface SavedList {
  readonly name: string
  /** The part of the page's address behind the question mark: filters and order. */
  readonly query: string
}

/** Of one user, on all pages together. */
export const SAVED_LISTS_MAX = 50

export const SAVED_LIST_NAME_MAX = 100

export const SAVED_LIST_QUERY_MAX = 2_000
