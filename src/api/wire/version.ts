import type { MedusaContainer } from "@medusajs/framework/types"

import { programChanges } from "../../domain/program/changes/program-changes"
import type { SettingChange } from "../../domain/program/changes/terms-changes"
import { termsChanges } from "../../domain/program/changes/terms-changes"
import type {
  HistoryEntry,
  ProgramDraft,
  ProgramVersion,
} from "../../modules/loyalty-program/types"
import { programModule } from "../../workflows/shop/modules"
import type { WireTerms } from "./program-terms"
import { termsToWire } from "./program-terms"

/** A version as the admin sees it, with what changed in it in words: "Accrual percent: 5 % → 7 %". */
export type WireProgramVersion = Omit<ProgramVersion, "terms"> & {
  readonly changes: readonly string[]
  readonly terms: WireTerms
}

export type WireProgramDraft = Omit<ProgramDraft, "terms"> & {
  /** Against what is in force now. */
  readonly changes: readonly string[]
  readonly terms: WireTerms
}

export type WireHistoryEntry = Omit<HistoryEntry, "before" | "after"> & {
  readonly changes: readonly string[]
}

export async function versionsToWire(
  container: MedusaContainer,
  program_id: string,
  versions: readonly ProgramVersion[],
): Promise<WireProgramVersion[]> {
  return Promise.all(
    versions.map(async (version) => ({
      ...version,
      changes: textsOf(await changesOfVersion(container, program_id, version)),
      terms: termsToWire(version.terms),
    })),
  )
}

export async function draftsToWire(
  container: MedusaContainer,
  program_id: string,
  drafts: readonly ProgramDraft[],
): Promise<WireProgramDraft[]> {
  const { terms: in_force } = await programModule(container).retrieveProgramWithTerms(program_id)
  return drafts.map((draft) => ({
    ...draft,
    changes: textsOf(termsChanges(in_force, draft.terms)),
    terms: termsToWire(draft.terms),
  }))
}

export async function historyToWire(
  container: MedusaContainer,
  program_id: string,
  entries: readonly HistoryEntry[],
): Promise<WireHistoryEntry[]> {
  return Promise.all(
    entries.map(async (entry): Promise<WireHistoryEntry> => {
      switch (entry.kind) {
        case "version":
          return {
            ...entry,
            changes: textsOf(await changesOfVersion(container, program_id, entry)),
          }
        case "program": {
          const { before, after, ...rest } = entry
          return { ...rest, changes: textsOf(programChanges(before, after)) }
        }
        case "withdrawal":
        case "created":
          return { ...entry, changes: [] }
      }
    }),
  )
}

/** Against the version that its author changed; the first one changed nothing. */
async function changesOfVersion(
  container: MedusaContainer,
  program_id: string,
  { version, based_on }: Pick<ProgramVersion, "version" | "based_on">,
): Promise<SettingChange[]> {
  if (based_on === null) return []
  const programs = programModule(container)
  const [before, after] = await Promise.all([
    programs.retrieveTerms(program_id, based_on),
    programs.retrieveTerms(program_id, version),
  ])
  return termsChanges(before, after)
}

function textsOf(changes: readonly SettingChange[]): string[] {
  return changes.map(({ text }) => text)
}
