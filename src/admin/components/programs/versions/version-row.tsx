import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { Version } from "../../../hooks/api/program-versions"
import { useConfirmVersion } from "../../../hooks/use-confirm-version"
import { useFormats } from "../../../hooks/use-formats"
import { Permitted } from "../../permitted"
import { DifferenceList } from "./difference-list"
import { StatusBadge } from "../../status-badge"

interface VersionRowProps {
  readonly version: Version
  /** The version that its author changed, where it has been read too. */
  readonly base: Version | null
  readonly program: ProgramSettings
  readonly onCompare: () => void
}

const COLORS = { in_force: "green", past: "grey", scheduled: "blue", withdrawn: "red" } as const

/** A version: when it holds, what it changed, and the way back to it. */
export function VersionRow({ version, base, program, onCompare }: VersionRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const confirm = useConfirmVersion(program.id)
  const { version: number, state } = version
  const moment = formats.moment(version.in_force_from)
  const may_return = state === "past" && program.status !== "ended"
  return (
    <li className="flex flex-col gap-y-2 px-6 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" weight="plus">
          {t("programs.versions.number", { version: number })}
        </Text>
        <StatusBadge color={COLORS[state]}>{t(`programs.versions.state.${state}`)}</StatusBadge>
        <Text size="small" className="text-ui-fg-subtle me-auto">
          {t(state === "scheduled" ? "programs.versions.from" : "programs.versions.since", {
            moment,
          })}
        </Text>
        {state !== "in_force" && (
          <Button size="small" variant="transparent" onClick={onCompare}>
            {t("programs.versions.compare")}
          </Button>
        )}
        <Permitted to="change_settings">
          {may_return && (
            <Button
              size="small"
              variant="transparent"
              onClick={() => void confirm(number, "rollback")}
            >
              {t("programs.versions.rollBack")}
            </Button>
          )}
          {state === "scheduled" && (
            <Button
              size="small"
              variant="transparent"
              onClick={() => void confirm(number, "withdraw")}
            >
              {t("programs.versions.withdraw")}
            </Button>
          )}
        </Permitted>
      </div>
      <VersionChanges version={version} base={base} program={program} />
    </li>
  )
}

function VersionChanges({ version, base, program }: Omit<VersionRowProps, "onCompare">) {
  const { t } = useTranslation("loyaltyProgram")
  if (version.rolled_back_to !== null) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("programs.versions.rolledBack", { version: version.rolled_back_to })}
      </Text>
    )
  }
  if (version.based_on === null) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("programs.versions.first")}
      </Text>
    )
  }
  if (base) return <DifferenceList before={base.terms} after={version.terms} kind={program.kind} />
  // Its base has not been read: then the server's own words.
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {version.changes.join(" · ")}
    </Text>
  )
}
