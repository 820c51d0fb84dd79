import type { ProgramReach } from "../../../domain/program/program-reach"
import { reachOf } from "../../../domain/program/program-reach"
import type { ProgramSettings } from "../../hooks/api/program-settings"

/** What a program is beside its terms. */
export interface ProgramDetails extends ProgramReach {
  readonly name: string
}

export function detailsOf(program: ProgramSettings): ProgramDetails {
  return { name: program.name, ...reachOf(program) }
}

/** What is wrong with them, by field. Days are written so that they sort as text. */
export function detailProblems({ name, starts_on, ends_on }: ProgramDetails): ("name" | "days")[] {
  const problems: ("name" | "days")[] = []
  if (name.trim() === "") problems.push("name")
  if (starts_on !== null && ends_on !== null && ends_on < starts_on) problems.push("days")
  return problems
}
