import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useShopCurrencies } from "../../hooks/api/first-run"
import { usePrograms } from "../../hooks/api/program-settings"
import { firstRunDraft } from "../../lib/programs/first-run"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { FirstRunWizard } from "./first-run/wizard"

/** From nothing to a running program in four steps; for every further program too. */
export function FirstRun() {
  const { t } = useTranslation("loyaltyProgram")
  const currencies = useShopCurrencies()
  const programs = usePrograms()
  const error = currencies.error ?? programs.error
  const is_first = programs.data?.programs.length === 0
  return (
    <Container className="divide-y p-0" data-testid="loyalty-first-run">
      <div className="px-6 py-4">
        <Heading>{t(is_first ? "programs.firstRun.welcome" : "programs.firstRun.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("programs.firstRun.lead")}
        </Text>
      </div>
      {currencies.data && programs.data ? (
        <FirstRunWizard
          currencies={currencies.data}
          taken_handles={programs.data.programs.map(({ handle }) => handle)}
          initial={firstRunDraft({
            currency_code: currencies.data[0] ?? "eur",
            time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            programs: programs.data.programs.length,
            names: {
              program: t("programs.firstRun.names.program"),
              card: t("programs.firstRun.names.card"),
              tiers: [
                t("programs.firstRun.names.tier1"),
                t("programs.firstRun.names.tier2"),
                t("programs.firstRun.names.tier3"),
              ],
            },
          })}
        />
      ) : error ? (
        <LoadError
          error={error}
          onRetry={() => void Promise.all([currencies.refetch(), programs.refetch()])}
        />
      ) : (
        <SectionSkeleton rows={6} />
      )}
    </Container>
  )
}
