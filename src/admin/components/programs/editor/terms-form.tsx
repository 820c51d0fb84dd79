import { Container, Heading, Text } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useEffect, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { Draft } from "../../../hooks/api/program-versions"
import { useProblemWords } from "../../../hooks/use-problem-words"
import { groupsOf } from "../../../lib/programs/setting-catalogue"
import { termsDifferences } from "../../../lib/programs/terms-differences"
import { termsOfWire } from "../../../lib/programs/terms-of-wire"
import { editedProblems } from "../../../lib/programs/edited-problems"
import { EditorAside } from "./editor-aside"
import { EditorBar } from "./editor-bar"
import { EditorNav } from "./editor-nav"
import { SettingGroupSection } from "./setting-group-section"

interface TermsFormProps {
  readonly program: ProgramSettings
  readonly draft: Draft | null
}

/** Every setting, with its problem beside it, what it means beside all, and nothing in force before it is published. */
export function TermsForm({ program, draft }: TermsFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [saved, setSaved] = useState(draft?.terms ?? program.terms)
  const [terms, setTerms] = useState(saved)
  const checked = useMemo(() => termsOfWire(terms), [terms])
  const problems = useMemo(() => editedProblems(program, checked), [program, checked])
  const problemAt = useProblemWords(problems)
  const is_changed = termsDifferences(saved, terms).length > 0
  const groups = groupsOf(program.kind)
  useScrollToHash()

  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
      }}
      className="grid gap-3 xl:grid-cols-[180px_minmax(0,1fr)_340px]"
      data-testid="loyalty-terms-editor"
    >
      <EditorNav groups={groups} problems={problems} />
      <div className="flex min-w-0 flex-col gap-y-3">
        <Container className="px-6 py-4">
          <Heading>
            {t(draft ? "programs.editor.draftTitle" : "programs.editor.title", {
              program: program.name,
            })}
          </Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("programs.editor.lead")}
          </Text>
        </Container>
        {groups.map((group) => (
          <SettingGroupSection
            key={group.id}
            group={group}
            program={program}
            terms={terms}
            problemAt={problemAt}
            onChange={setTerms}
          />
        ))}
        <EditorBar
          program={program}
          draft={draft}
          terms={terms}
          problems={problems.length}
          is_changed={is_changed}
          onSaved={() => {
            setSaved(terms)
          }}
        />
      </div>
      <EditorAside terms={problems.length === 0 ? checked : null} kind={program.kind} />
    </form>
  )
}

/** The address may name a part: "…/edit#tiers". */
function useScrollToHash() {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(`part-${hash.slice(1)}`)?.scrollIntoView()
  }, [hash])
}
