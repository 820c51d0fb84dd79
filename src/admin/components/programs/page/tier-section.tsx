import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import { useTierMembers } from "../../../hooks/api/program-versions"
import { tierSteps } from "../../../lib/programs/tier-steps"
import { TierPicture } from "./tier-picture"

interface TierSectionProps {
  readonly program: ProgramSettings
  readonly may_change: boolean
}

/** The tiers as steps, with the members that stand on them. */
export function TierSection({ program, may_change }: TierSectionProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { terms } = program
  const { data } = useTierMembers(program.id, terms.tiers.length > 0)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("programs.tiers.title")}</Heading>
        {may_change && program.status !== "ended" && program.scheme === "cumulative" && (
          <Button size="small" variant="secondary" asChild>
            <Link to="edit#tiers">{t("programs.tiers.edit")}</Link>
          </Button>
        )}
      </div>
      {terms.tiers.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("programs.tiers.none")}
        </Text>
      ) : (
        <TierPicture steps={tierSteps(program, data?.tiers ?? null)} terms={terms} />
      )}
    </Container>
  )
}
