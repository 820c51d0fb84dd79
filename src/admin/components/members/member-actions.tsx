import { ArrowPath, EllipsisHorizontal, PauseSolid, Users, XCircle } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { lazy, Suspense, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { membershipKnows } from "../../../domain/members/member-state"
import type { MembershipAction } from "../../hooks/api/member-changes"
import type { AdminMember } from "../../hooks/api/types"
import { Permitted } from "../permitted"
import { MembershipDialog } from "./membership-dialog"

const MergeModal = lazy(async () => ({ default: (await import("./merge-modal.js")).MergeModal }))

const ACTIONS: readonly { readonly action: MembershipAction; readonly Icon: typeof Users }[] = [
  { action: "suspend", Icon: PauseSolid },
  { action: "reopen", Icon: ArrowPath },
  { action: "close", Icon: XCircle },
]

/** What a manager does with a membership as a whole. */
export function MemberActions({ member }: { readonly member: AdminMember }) {
  const { t } = useTranslation("loyaltyProgram")
  const [open, setOpen] = useState<MembershipAction | "merge" | null>(null)
  const chosen = useRef<MembershipAction | "merge" | null>(null)
  const close = () => {
    setOpen(null)
  }
  if (member.status === "merged") return null

  return (
    <Permitted to="change_memberships">
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("members.actions.menu")}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content
          align="end"
          onCloseAutoFocus={(event) => {
            // The menu holds the focus while it is there; the keyboard belongs to the dialog that opens.
            if (chosen.current === null) return
            event.preventDefault()
            setOpen(chosen.current)
            chosen.current = null
          }}
        >
          {member.status === "active" && (
            <DropdownMenu.Item
              className="gap-x-2"
              onSelect={() => {
                chosen.current = "merge"
              }}
            >
              <Users className="text-ui-fg-subtle" />
              {t("members.actions.merge")}
            </DropdownMenu.Item>
          )}
          {ACTIONS.filter(({ action }) => membershipKnows(member.status, action)).map(
            ({ action, Icon }) => (
              <DropdownMenu.Item
                key={action}
                className="gap-x-2"
                onSelect={() => {
                  chosen.current = action
                }}
              >
                <Icon className="text-ui-fg-subtle" />
                {t(`members.actions.${action}`)}
              </DropdownMenu.Item>
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu>
      {open !== null && open !== "merge" && (
        <MembershipDialog member={member} action={open} onClose={close} />
      )}
      {open === "merge" && (
        <Suspense fallback={null}>
          <MergeModal member={member} onClose={close} />
        </Suspense>
      )}
    </Permitted>
  )
}
