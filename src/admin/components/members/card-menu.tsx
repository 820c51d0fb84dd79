import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CardAction } from "../../../domain/cards/card-state"
import { cardKnows } from "../../../domain/cards/card-state"
import type { StaffPermission } from "../../../domain/staff/permissions"
import type { CardRoute } from "../../hooks/api/member-changes"
import { useChangeCard } from "../../hooks/api/member-changes"
import { useOwnRole } from "../../hooks/api/staff"
import type { Card } from "../../hooks/api/types"
import { useConfirmCardAct } from "../../hooks/use-confirm-card-act"
import { errorInWords } from "../../lib/shop/error-in-words"
import { ReplaceCardDrawer } from "./replace-card-drawer"

interface MenuEntry {
  readonly act: CardRoute | "replace"
  readonly action: CardAction
  readonly permission: StaffPermission
  readonly label: string
}

const ENTRIES: readonly MenuEntry[] = [
  { act: "block", action: "block", permission: "block_cards", label: "cards.block" },
  { act: "unblock", action: "unblock", permission: "overrule_cards", label: "cards.unblock" },
  { act: "lost", action: "lose", permission: "block_cards", label: "members.cards.lost" },
  { act: "replace", action: "replace", permission: "issue_cards", label: "members.cards.replace" },
  { act: "void", action: "void", permission: "overrule_cards", label: "members.cards.void" },
]

const DONE: Record<CardRoute, string> = {
  block: "cards.blocked",
  unblock: "cards.unblocked",
  lost: "members.cards.lostDone",
  void: "members.cards.voidDone",
}

/** What can be done with a card in its state, by whoever may do it. */
export function CardMenu({ card }: { readonly card: Card }) {
  const { t } = useTranslation("loyaltyProgram")
  const { data: role } = useOwnRole()
  const [replacing, setReplacing] = useState(false)
  const wantsReplacement = useRef(false)
  const confirm = useConfirmCardAct(card)
  const change = useChangeCard(card)
  const entries = ENTRIES.filter(
    ({ action, permission }) =>
      cardKnows(card.status, action) && role?.permissions.includes(permission),
  )
  if (entries.length === 0) return null

  const run = async (act: CardRoute) => {
    if (change.isPending || !(await confirm(act))) return
    change.mutate(act, {
      onSuccess: () => {
        toast.success(t(DONE[act], { number: card.number }))
      },
      onError: (error) => {
        toast.error(errorInWords(error, t))
      },
    })
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton
            size="small"
            variant="transparent"
            isLoading={change.isPending}
            aria-label={t("members.cards.menu", { number: card.number })}
          >
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content
          align="end"
          onCloseAutoFocus={(event) => {
            // The menu holds the focus while it is there; the scanner has to type into the drawer.
            if (!wantsReplacement.current) return
            wantsReplacement.current = false
            event.preventDefault()
            setReplacing(true)
          }}
        >
          {entries.map(({ act, label }) => (
            <DropdownMenu.Item
              key={act}
              onSelect={() => {
                if (act === "replace") wantsReplacement.current = true
                else void run(act)
              }}
            >
              {t(label)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
      <ReplaceCardDrawer card={card} open={replacing} onOpenChange={setReplacing} />
    </>
  )
}
