import { Button, Drawer, Hint, InlineTip, RadioGroup, toast, usePrompt } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { StaffRole } from "../../../domain/staff/staff-role"
import { STAFF_ROLES } from "../../../domain/staff/staff-role"
import { useOwnUserId } from "../../hooks/api/own-user"
import type { StaffMember } from "../../hooks/api/staff-roles"
import { useChangeRole } from "../../hooks/api/staff-roles"
import { errorInWords } from "../../lib/shop/error-in-words"
import { personName } from "../../lib/members/person-name"
import { isNobodyAssigned, meaningOfChange } from "../../lib/staff/role-change"
import { DrawerHeader } from "../drawer-header"

interface ChangeRoleDrawerProps {
  readonly member: StaffMember
  readonly onClose: () => void
}

const FROM_MOST = [...STAFF_ROLES].reverse()

/** Makes somebody a manager, a marketer or a cashier, after saying what that means. */
export function ChangeRoleDrawer({ member, onClose }: ChangeRoleDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [role, setRole] = useState<StaffRole>(member.role)
  const change = useChangeRole()
  const confirm = useConfirmRole(member)
  const isFirst = isNobodyAssigned(member)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (change.isPending || !(await confirm(role))) return
    change.mutate(
      { user_id: member.user_id, role },
      {
        onSuccess: () => {
          toast.success(
            t("staff.changed", { name: personName(member), role: t(`staff.role.${role}`) }),
          )
          onClose()
        },
      },
    )
  }

  return (
    <Drawer open onOpenChange={onClose}>
      <Drawer.Content>
        <form className="flex flex-1 flex-col overflow-hidden" onSubmit={(e) => void submit(e)}>
          <DrawerHeader>
            <Drawer.Title>{personName(member)}</Drawer.Title>
            <Drawer.Description>{t("staff.changeHint")}</Drawer.Description>
          </DrawerHeader>
          <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
            {isFirst && (
              <InlineTip variant="warning" label={t("staff.firstTitle")}>
                {t("staff.first")}
              </InlineTip>
            )}
            <RoleChoice value={role} isFirst={isFirst} onChange={setRole} />
            <div role="alert">
              {change.error && <Hint variant="error">{errorInWords(change.error, t)}</Hint>}
            </div>
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("staff.cancel")}
              </Button>
            </Drawer.Close>
            <Button
              size="small"
              type="submit"
              isLoading={change.isPending}
              disabled={!isFirst && role === member.role && member.assigned_at !== null}
            >
              {t("staff.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}

interface RoleChoiceProps {
  readonly value: StaffRole
  /** The first role of all is a manager's: else nobody could give the next one. */
  readonly isFirst: boolean
  readonly onChange: (role: StaffRole) => void
}

function RoleChoice({ value, isFirst, onChange }: RoleChoiceProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <RadioGroup
      aria-label={t("staff.roleTitle")}
      value={value}
      onValueChange={(chosen) => {
        onChange(chosen as StaffRole)
      }}
    >
      {FROM_MOST.map((role) => (
        <RadioGroup.ChoiceBox
          key={role}
          value={role}
          label={t(`staff.role.${role}`)}
          description={t(`staff.roleHint.${role}`)}
          disabled={isFirst && role !== "manager"}
          className="text-start"
        />
      ))}
    </RadioGroup>
  )
}

function useConfirmRole(member: StaffMember): (role: StaffRole) => Promise<boolean> {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const own_id = useOwnUserId()
  return (role) => {
    const meaning = meaningOfChange(member, role, own_id)
    return prompt({
      variant: meaning === "other" ? "confirmation" : "danger",
      title: t("staff.confirmTitle", {
        name: personName(member),
        role: t(`staff.role.${role}`),
      }),
      description: t(`staff.confirm.${meaning}`),
      confirmText: t("staff.save"),
      cancelText: t("staff.cancel"),
    })
  }
}
