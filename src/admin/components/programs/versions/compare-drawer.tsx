import { Button, Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { Version } from "../../../hooks/api/program-versions"
import { DifferenceList } from "./difference-list"
import { DrawerHeader } from "../../drawer-header"

interface CompareDrawerProps {
  readonly version: Version
  readonly program: ProgramSettings
  readonly onClose: () => void
}

/** A version beside what is in force: what going to it would change. */
export function CompareDrawer({ version, program, onClose }: CompareDrawerProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Drawer open onOpenChange={onClose}>
      <Drawer.Content aria-describedby={undefined}>
        <DrawerHeader>
          <Drawer.Title>
            {t("programs.versions.compareTitle", { version: version.version })}
          </Drawer.Title>
        </DrawerHeader>
        <Drawer.Body className="overflow-y-auto">
          <DifferenceList before={program.terms} after={version.terms} kind={program.kind} />
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("programs.versions.close")}
            </Button>
          </Drawer.Close>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
