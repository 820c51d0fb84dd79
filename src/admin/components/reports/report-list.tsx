import { TriangleRightMini } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Each report by its page and what its words are called. */
const REPORTS = [{ page: "self-dealing", words: "selfDealing" }] as const

/** The reports that there are, and which question each of them answers. */
export function ReportList() {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("navigation.reports")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("reports.hint")}
        </Text>
      </div>
      <ul className="divide-y">
        {REPORTS.map(({ page, words }) => (
          <li key={page}>
            <Link
              to={page}
              className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex items-center justify-between gap-x-4 px-6 py-4 outline-none"
            >
              <div>
                <Text size="small" leading="compact" weight="plus">
                  {t(`reports.${words}.title`)}
                </Text>
                <Text size="small" className="text-ui-fg-subtle">
                  {t(`reports.${words}.question`)}
                </Text>
              </div>
              <TriangleRightMini className="text-ui-fg-muted shrink-0 rtl:rotate-180" />
            </Link>
          </li>
        ))}
      </ul>
    </Container>
  )
}
