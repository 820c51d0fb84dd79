import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMember } from "../../hooks/api/members"
import { useProgram } from "../../hooks/api/programs"
import type { AdminMember } from "../../hooks/api/types"
import { LoadError } from "../load-error"
import { Section } from "../section"
import { SectionSkeleton } from "../section-skeleton"
import { BalanceSection } from "./balance-section"
import { CardsSection } from "./cards-section"
import { ConsentsSection } from "./consents-section"
import { DetailsSection } from "./details-section"
import { HistorySection } from "./history-section"
import { MemberProfile } from "./member-profile"
import { MemberStatement } from "./member-statement"
import { TierSection } from "./tier-section"

/** Everything about one member, for whoever has him before him. */
export function MemberDetail({ member_id }: { readonly member_id: string }) {
  const { data, error, refetch } = useMember(member_id)
  if (data) return <MemberSections member={data.member} />
  return (
    <Container className="p-0">
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SectionSkeleton rows={8} />
      )}
    </Container>
  )
}

function MemberSections({ member }: { readonly member: AdminMember }) {
  const { t } = useTranslation("loyaltyProgram")
  const program = useProgram(member.program_id).data?.program
  return (
    <div className="flex flex-col gap-3 xl:flex-row xl:items-start" data-testid="loyalty-member">
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <MemberProfile member={member} />
        <BalanceSection member={member} />
        <Section title={t("entries.title")}>
          <MemberStatement member_id={member.id} withTitle={false} />
        </Section>
        <HistorySection member={member} program={program} />
      </div>
      <div className="flex w-full shrink-0 flex-col gap-y-3 xl:max-w-[420px]">
        <CardsSection member={member} />
        <TierSection member={member} program={program} />
        <DetailsSection member={member} />
        <ConsentsSection member={member} />
      </div>
    </div>
  )
}
