import { Container } from "@medusajs/ui"
import { useMay } from "../../../hooks/api/staff"
import { useProgramSettings } from "../../../hooks/api/program-settings"
import { LoadError } from "../../load-error"
import { Permitted } from "../../permitted"
import { SectionSkeleton } from "../../section-skeleton"
import { InvitationSection } from "../invitations/invitation-section"
import { RuleSection } from "../rules/rule-section"
import { DraftSection } from "../versions/draft-section"
import { VersionSection } from "../versions/version-section"
import { ProgramGeneral } from "./program-general"
import { ProgramPreview } from "./program-preview"
import { ProgramTermsInWords } from "./program-terms-in-words"
import { TierSection } from "./tier-section"

/** A program: how it stands, what it promises, and what it has promised before. */
export function ProgramPage({ program_id }: { readonly program_id: string }) {
  const { data, error, refetch } = useProgramSettings(program_id)
  const may_change = useMay("change_settings") === true
  if (!data) {
    return (
      <Container className="divide-y p-0">
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionSkeleton rows={8} />
        )}
      </Container>
    )
  }
  const { program } = data
  return (
    <div className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_440px]" data-testid="loyalty-program">
      <div className="flex min-w-0 flex-col gap-y-3">
        <ProgramGeneral program={program} />
        <Permitted to="read_settings">
          <DraftSection program={program} />
          <TierSection program={program} may_change={may_change} />
          {program.kind === "bonus" && <RuleSection program={program} may_change={may_change} />}
          <VersionSection program={program} />
        </Permitted>
        {program.audience === "invitation" && (
          <Permitted to="invite_members">
            <InvitationSection program_id={program.id} />
          </Permitted>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-y-3">
        <ProgramPreview program={program} />
        <ProgramTermsInWords program={program} />
      </div>
    </div>
  )
}
