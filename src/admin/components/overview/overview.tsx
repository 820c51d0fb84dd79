import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePrograms } from "../../hooks/api/program-settings"
import { useMay } from "../../hooks/api/staff"
import { LoadError } from "../load-error"
import { FirstRun } from "../programs/first-run"
import { SectionSkeleton } from "../section-skeleton"
import { FindMember } from "./find-member"
import { ProgramOverview } from "./program-overview"

/** The first page: figures for whoever reads reports, a customer by his card for whoever stands at a till. */
export function Overview() {
  const maySee = useMay("see_reports")
  const { data, error, refetch } = usePrograms()

  if (!data || maySee === undefined) {
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
  if (!maySee) return <FindMember />
  return data.programs.length > 0 ? <ProgramOverview programs={data.programs} /> : <NoProgram />
}

/** The way to the first program; for whoever may not make one, that there is none yet. */
function NoProgram() {
  const { t } = useTranslation("loyaltyProgram")
  if (useMay("change_settings")) return <FirstRun />
  return (
    <Container className="px-6 py-16 text-center">
      <Heading>{t("overview.noProgram")}</Heading>
    </Container>
  )
}
