import { Button, Container, Heading, Hint, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useBookChecks, useCheckBooks } from "../../hooks/api/book-checks"
import { errorInWords } from "../../lib/shop/error-in-words"
import { LoadError } from "../load-error"
import { SectionSkeleton } from "../section-skeleton"
import { BookCheckRow } from "./book-check-row"
import { BrokenLawList } from "./broken-law-list"

/** Whether the books hold their laws: what the last checks found, and a check on demand. */
export function BooksSection() {
  const { t } = useTranslation("loyaltyProgram")
  const checks = useBookChecks()
  const check = useCheckBooks()

  return (
    <Container className="divide-y p-0" data-testid="loyalty-books">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div className="max-w-xl">
          <Heading level="h2">{t("settings.books.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.books.hint")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          isLoading={check.isPending}
          onClick={() => {
            check.mutate()
          }}
        >
          {t("settings.books.check")}
        </Button>
      </div>
      {check.isPending && (
        <Text role="status" size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("settings.books.checking")}
        </Text>
      )}
      {check.error && (
        <div role="alert" className="px-6 py-4">
          <Hint variant="error">{errorInWords(check.error, t)}</Hint>
        </div>
      )}
      {check.data && check.data.broken.length > 0 && <BrokenLawList broken={check.data.broken} />}
      {!checks.data && checks.error && (
        <LoadError error={checks.error} onRetry={() => void checks.refetch()} />
      )}
      {checks.isPending && <SectionSkeleton rows={3} />}
      {checks.data?.book_checks.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("settings.books.never")}
        </Text>
      )}
      {checks.data && checks.data.book_checks.length > 0 && (
        <ul className="divide-y" aria-label={t("settings.books.last")}>
          {checks.data.book_checks.map((found) => (
            <BookCheckRow key={found.id} check={found} />
          ))}
        </ul>
      )}
    </Container>
  )
}
