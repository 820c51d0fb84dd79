import type { AttentionPoint } from "../../../domain/overview/attention"

/** The page of the admin where somebody can do something about it. */
export function attentionPage(what: AttentionPoint["what"], program_id: string): string {
  switch (what) {
    case "program_not_running":
    case "budget_spent":
    case "budget_running_out":
      return `/loyalty/programs/${program_id}`
    case "books_broken":
    case "captures_without_order":
    case "holds_overdue":
    case "events_unpublished":
      return "/loyalty/settings"
    case "card_batch_stopped":
    case "cards_running_out":
      return "/loyalty/cards"
    case "member_import_stopped":
      return "/loyalty/members/import"
  }
}
