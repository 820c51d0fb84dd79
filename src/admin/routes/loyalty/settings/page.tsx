import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PageFor } from "../../../components/page-for"
import { Permitted } from "../../../components/permitted"
import { BooksSection } from "../../../components/settings/books-section"
import { HealthSection } from "../../../components/settings/health-section"
import { ProgramsSection } from "../../../components/settings/programs-section"
import { ReceiptTextsSection } from "../../../components/settings/receipt-texts-section"
import { pageHandle } from "../../../lib/page-handle"

const SettingsPage = () => (
  <PageFor permission="read_settings">
    <div className="flex flex-col gap-y-3">
      <Permitted to="check_books">
        <BooksSection />
      </Permitted>
      <ProgramsSection />
      <ReceiptTextsSection />
      <Permitted to="check_books">
        <HealthSection />
      </Permitted>
    </div>
  </PageFor>
)

export const config = defineRouteConfig({
  label: "navigation.settings",
  translationNs: "loyaltyProgram",
  rank: 7,
})

export const handle = pageHandle("navigation.settings")

export default SettingsPage
