import { Drawer, Tabs, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { BasketDryRun } from "./basket-dry-run"
import type { DryRunProps } from "./dry-run-props"
import { PastDryRun } from "./past-dry-run"
import { DrawerHeader } from "../../drawer-header"

/** What terms would give, for a basket and on the orders of the past. */
export function DryRunDrawer({ program, draft, onClose }: DryRunProps & { onClose: () => void }) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Drawer open onOpenChange={onClose}>
      <Drawer.Content>
        <DrawerHeader>
          <Drawer.Title>{t("programs.dryRun.title")}</Drawer.Title>
          <Drawer.Description>{t("programs.dryRun.lead")}</Drawer.Description>
        </DrawerHeader>
        <Drawer.Body className="overflow-y-auto">
          <Tabs defaultValue="basket">
            <Tabs.List>
              <Tabs.Trigger value="basket">{t("programs.dryRun.basket")}</Tabs.Trigger>
              <Tabs.Trigger value="past">{t("programs.dryRun.past")}</Tabs.Trigger>
            </Tabs.List>
            <Tabs.Content value="basket" className="pt-6">
              <BasketDryRun program={program} draft={draft} />
            </Tabs.Content>
            <Tabs.Content value="past" className="pt-6">
              {program.kind === "bonus" ? (
                <PastDryRun program={program} draft={draft} />
              ) : (
                <Text size="small" className="text-ui-fg-subtle">
                  {t("programs.dryRun.noPast")}
                </Text>
              )}
            </Tabs.Content>
          </Tabs>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
