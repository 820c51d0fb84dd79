import { Gift } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useProgramChoices } from "../../hooks/api/program-choices"
import { useMay } from "../../hooks/api/staff"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { FindMember } from "./find-member"
import { ProgramOverview } from "./program-overview"

/** The first page: figures for whoever reads reports, a customer by his card for whoever stands at a till. */
export function Overview() {
  const maySee = useMay("see_reports")
  const { data, error, refetch } = useProgramChoices()

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

function NoProgram() {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Container className="flex flex-col items-center gap-y-4 px-6 py-16 text-center">
      <Gift className="text-ui-fg-subtle" />
      <div className="flex max-w-96 flex-col gap-y-1">
        <Heading>{t("overview.noProgram")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("overview.noProgramHint")}
        </Text>
      </div>
      <Button size="small" asChild>
        <Link to="/loyalty/programs/new">{t("overview.createProgram")}</Link>
      </Button>
    </Container>
  )
}
