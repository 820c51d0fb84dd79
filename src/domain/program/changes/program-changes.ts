import type { ProgramScheme } from "../program-kind"
import type { ProgramReach } from "../program-reach"
import type { ProgramStatus } from "../program-status"
import type { SettingChange } from "./terms-changes"
import { settingChange } from "./terms-changes"

/** What a program has beside its terms and may change: kept in a log of its own, not in versions. */
export interface ProgramFields extends ProgramReach {
  readonly name: string
  readonly scheme: ProgramScheme
  readonly status: ProgramStatus
  readonly is_default: boolean
}

type Words = {
  readonly [Field in keyof ProgramFields]: readonly [
    label: string,
    write: (value: ProgramFields[Field]) => string,
  ]
}

const ids = (none: string) => (value: readonly string[]) =>
  value.length === 0 ? none : value.join(", ")

const WORDS: Words = {
  name: ["Name", (name) => name],
  scheme: ["Scheme", (scheme) => scheme],
  status: ["Status", (status) => status],
  is_default: ["Default program", (is_default) => (is_default ? "yes" : "no")],
  starts_on: ["First day", (day) => day ?? "none"],
  ends_on: ["Last day", (day) => day ?? "none"],
  audience: ["Audience", (audience) => audience],
  pilot_group_ids: ["Customer groups of the pilot", ids("none")],
  sales_channel_ids: ["Sales channels", ids("all")],
  region_ids: ["Regions", ids("all")],
}

/** What differs beside the terms; a field that either side leaves out is not compared. */
export function programChanges(
  before: Partial<ProgramFields>,
  after: Partial<ProgramFields>,
): SettingChange[] {
  const fields = Object.keys(WORDS) as (keyof ProgramFields)[]
  return fields.flatMap((field) => {
    const [label, write] = WORDS[field] as readonly [string, (value: unknown) => string]
    const [from, to] = [before[field], after[field]]
    if (from === undefined || to === undefined) return []
    if (JSON.stringify(from) === JSON.stringify(to)) return []
    return settingChange(field, label, write(from), write(to))
  })
}
