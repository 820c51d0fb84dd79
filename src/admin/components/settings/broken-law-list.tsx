import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BrokenLaw } from "../../hooks/api/book-checks"

/** The rows that break a law, as the books have them: for whoever looks into the database next. */
export function BrokenLawList({ broken }: { readonly broken: readonly BrokenLaw[] }) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div role="alert" className="flex flex-col gap-y-4 px-6 py-4" data-testid="loyalty-broken-laws">
      {broken.map(({ law, rows }) => (
        <section key={law}>
          <Heading level="h3">{t(`settings.books.laws.law${law}`)}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.books.rows", { count: rows.length })}
          </Text>
          <ul dir="ltr" className="txt-compact-xsmall mt-2 flex flex-col gap-y-1 font-mono">
            {rows.map((row, index) => (
              <li key={index} className="bg-ui-bg-subtle rounded-md p-2 [overflow-wrap:anywhere]">
                {rowInShort(row)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** `what: account differs from its lots, bucket: available, …`; columns without a value are left out. */
function rowInShort(row: Readonly<Record<string, unknown>>): string {
  return Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(", ")
}
