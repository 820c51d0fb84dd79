import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../hooks/api/program-settings"
import { StatusBadge } from "../status-badge"

const COLORS = { draft: "grey", active: "green", paused: "orange", ended: "red" } as const

interface ProgramStatusBadgeProps {
  readonly program: Pick<ProgramSettings, "status" | "is_running">
}

/** Whether the program earns and spends now; an active one may lie outside of its days. */
export function ProgramStatusBadge({ program }: ProgramStatusBadgeProps) {
  const { t } = useTranslation("loyaltyProgram")
  const waits = program.status === "active" && !program.is_running
  return (
    <StatusBadge color={waits ? "orange" : COLORS[program.status]}>
      {waits ? t("programs.notRunning") : t(`programs.status.${program.status}`)}
    </StatusBadge>
  )
}
