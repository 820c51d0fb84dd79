import { Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMember } from "../../hooks/api/types"
import { AdjustBonusesForm } from "./adjust-bonuses-form"
import { DrawerHeader } from "../drawer-header"

interface AdjustBonusesDrawerProps {
  readonly member: AdminMember
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Gives or takes bonuses by hand, with a reason. The form lives as long as the drawer is open. */
export function AdjustBonusesDrawer({ member, open, onOpenChange }: AdjustBonusesDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <DrawerHeader>
          <Drawer.Title>{t("adjust.title")}</Drawer.Title>
          <Drawer.Description>{t("adjust.hint")}</Drawer.Description>
        </DrawerHeader>
        <AdjustBonusesForm
          member={member}
          onDone={() => {
            onOpenChange(false)
          }}
        />
      </Drawer.Content>
    </Drawer>
  )
}
