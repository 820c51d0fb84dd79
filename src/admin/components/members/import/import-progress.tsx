import { Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import type { MemberImport } from "../../../hooks/api/member-imports"
import {
  ROW_OUTCOMES,
  useMemberImport,
  useRefusedRows,
  useResumeImport,
} from "../../../hooks/api/member-imports"
import { useFormats } from "../../../hooks/use-formats"
import { errorInWords } from "../../../lib/shop/error-in-words"
import { AdminLink } from "../../admin-link"
import { LoadError } from "../../load-error"
import { ProgressBar } from "../../progress-bar"
import { Section } from "../../section"
import { SectionRow } from "../../section-row"
import { SectionSkeleton } from "../../section-skeleton"
import { RefusedRows } from "./import-findings"

/** How far an import is, and what has become of its rows. */
export function ImportProgress({ id }: { readonly id: string }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const [, setParams] = useSearchParams()
  const { data, error, refetch } = useMemberImport(id)
  return (
    <Section
      title={
        data
          ? t("memberImport.importOf", { time: formats.moment(data.created_at) })
          : t("memberImport.title")
      }
      testId="loyalty-import"
      actions={
        <Button
          size="small"
          variant="secondary"
          onClick={() => {
            setParams({})
          }}
        >
          {t("memberImport.another")}
        </Button>
      }
    >
      {data && <Outcomes found={data} />}
      {!data &&
        (error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionSkeleton rows={5} />
        ))}
    </Section>
  )
}

function Outcomes({ found }: { readonly found: MemberImport }) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  const refused = useRefusedRows(found)
  const { rows, outcomes, is_complete } = found
  const written = rows - outcomes.waiting
  return (
    <>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <ProgressBar label={t("memberImport.writing")} done={written} of={rows} />
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {is_complete
            ? t("memberImport.done")
            : t("memberImport.progress", {
                written: formats.number(written),
                rows: formats.number(rows),
              })}{" "}
          {is_complete && (
            <AdminLink to="/loyalty/members">{t("memberImport.toMembers")}</AdminLink>
          )}
        </Text>
        {!is_complete && <ResumeButton id={found.id} />}
      </div>
      <dl className="px-6 py-3">
        {ROW_OUTCOMES.filter((outcome) => outcome !== "waiting" || !is_complete).map((outcome) => (
          <SectionRow key={outcome} label={t(`memberImport.outcome.${outcome}`)}>
            {formats.number(outcomes[outcome])}
          </SectionRow>
        ))}
      </dl>
      {outcomes.refused > 0 && refused.data && (
        <div className="px-6 py-4">
          <RefusedRows rows={refused.data} count={outcomes.refused} />
        </div>
      )}
    </>
  )
}

/** An import goes on by itself every minute; whoever does not want to wait for that asks for it. */
function ResumeButton({ id }: { readonly id: string }) {
  const { t } = useTranslation("loyaltyProgram")
  const resume = useResumeImport()
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Text size="small" className="text-ui-fg-subtle">
        {t("memberImport.goesOn")}
      </Text>
      <Button
        size="small"
        variant="secondary"
        isLoading={resume.isPending}
        onClick={() => {
          resume.mutate(id, {
            onError: (error) => {
              toast.error(errorInWords(error, t))
            },
          })
        }}
      >
        {t("memberImport.resume")}
      </Button>
    </div>
  )
}
