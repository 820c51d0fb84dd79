import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { AdminLink } from "../components/admin-link"
import { Permitted } from "../components/permitted"

const StoreLoyaltyWidget = () => {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Permitted to="read_settings">
      <Container className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div data-testid="loyalty-store">
          <Heading level="h2">{t("title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("widgets.store.hint")}
          </Text>
        </div>
        <div className="flex gap-x-4">
          <Text size="small">
            <AdminLink to="/loyalty/programs">{t("navigation.programs")}</AdminLink>
          </Text>
          <Text size="small">
            <AdminLink to="/loyalty/settings">{t("navigation.settings")}</AdminLink>
          </Text>
        </div>
      </Container>
    </Permitted>
  )
}

export const config = defineWidgetConfig({
  id: "loyalty-program.store",
  zone: "store.details.after",
})

export default StoreLoyaltyWidget
