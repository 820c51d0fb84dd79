import type { ProgramStatus } from "../../../domain/program/program-status"
import { statusRefusal } from "../../../domain/program/program-status"
import type { ProgramSettings } from "../../hooks/api/program-settings"

export type StatusStep = "open" | "resume" | "pause" | "end" | "makeDefault"

/** To which status a step leads; being the default is none. */
export const STATUS_AFTER: Readonly<Record<Exclude<StatusStep, "makeDefault">, ProgramStatus>> = {
  open: "active",
  resume: "active",
  pause: "paused",
  end: "ended",
}

/** What can be done with a program as it stands. */
export function statusSteps({
  status,
  is_default,
}: Pick<ProgramSettings, "status" | "is_default">): StatusStep[] {
  const steps = Object.keys(STATUS_AFTER) as (keyof typeof STATUS_AFTER)[]
  const possible: StatusStep[] = steps.filter(
    (step) =>
      STATUS_AFTER[step] !== status &&
      statusRefusal(status, STATUS_AFTER[step]) === null &&
      (step !== "open" || status === "draft") &&
      (step !== "resume" || status === "paused"),
  )
  return is_default || status === "ended" ? possible : [...possible, "makeDefault"]
}
