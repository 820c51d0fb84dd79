import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { Draft } from "../../../hooks/api/program-versions"

/** Whose terms are tried out. */
export interface DryRunProps {
  readonly program: ProgramSettings
  /** `null`: the terms in force. */
  readonly draft: Draft | null
}
