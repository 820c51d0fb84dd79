import { Button, Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { Version } from "../../../hooks/api/program-versions"
import { useVersions } from "../../../hooks/api/program-versions"
import { LoadError } from "../../load-error"
import { SectionSkeleton } from "../../section-skeleton"
import { CompareDrawer } from "./compare-drawer"
import { VersionRow } from "./version-row"

/** What the program has promised since when, and what it will promise. */
export function VersionSection({ program }: { readonly program: ProgramSettings }) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useVersions(
    program.id,
  )
  const [compared, setCompared] = useState<Version | null>(null)
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("programs.versions.title")}
      </Heading>
      {data ? (
        <ol className="divide-y" data-testid="loyalty-versions">
          {data.map((version) => (
            <VersionRow
              key={version.version}
              version={version}
              base={data.find((other) => other.version === version.based_on) ?? null}
              program={program}
              onCompare={() => {
                setCompared(version)
              }}
            />
          ))}
        </ol>
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SectionSkeleton rows={3} />
      )}
      {hasNextPage && (
        <div className="px-6 py-3">
          <Button
            size="small"
            variant="transparent"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("programs.versions.more")}
          </Button>
        </div>
      )}
      {compared && (
        <CompareDrawer
          version={compared}
          program={program}
          onClose={() => {
            setCompared(null)
          }}
        />
      )}
    </Container>
  )
}
