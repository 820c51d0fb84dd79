import {
  EllipsisHorizontal,
  PauseSolid,
  PencilSquare,
  PlaySolid,
  Star,
  XCircle,
} from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import { useConfirmStatus } from "../../../hooks/use-confirm-status"
import type { StatusStep } from "../../../lib/programs/status-steps"
import { statusSteps } from "../../../lib/programs/status-steps"

interface StatusMenuProps {
  readonly program: ProgramSettings
  readonly onEditDetails: () => void
}

const ICONS = {
  open: PlaySolid,
  resume: PlaySolid,
  pause: PauseSolid,
  end: XCircle,
  makeDefault: Star,
}

/** What can be done with the program as it stands; each step says what it means before it is done. */
export function StatusMenu({ program, onEditDetails }: StatusMenuProps) {
  const { t } = useTranslation("loyaltyProgram")
  const confirm = useConfirmStatus(program)
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={t("programs.more")}>
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        <DropdownMenu.Item className="gap-x-2" onClick={onEditDetails}>
          <PencilSquare className="text-ui-fg-subtle" />
          {t("programs.general.edit")}
        </DropdownMenu.Item>
        {statusSteps(program).map((step: StatusStep) => {
          const Icon = ICONS[step]
          return (
            <DropdownMenu.Item key={step} className="gap-x-2" onClick={() => void confirm(step)}>
              <Icon className="text-ui-fg-subtle" />
              {t(`programs.status_change.${step}`)}
            </DropdownMenu.Item>
          )
        })}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
