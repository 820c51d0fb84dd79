import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import type { Draft } from "../../../hooks/api/program-versions"
import { useDiscardDraft, useDrafts } from "../../../hooks/api/program-versions"
import { errorInWords } from "../../../lib/shop/error-in-words"
import { Permitted } from "../../permitted"
import { DifferenceList } from "./difference-list"

/** What somebody has begun; nothing is shown where there is none. */
export function DraftSection({ program }: { readonly program: ProgramSettings }) {
  const { t } = useTranslation("loyaltyProgram")
  const { data } = useDrafts(program.id)
  if (!data || data.drafts.length === 0) return null
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("programs.drafts.title")}
      </Heading>
      {data.drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} program={program} />
      ))}
    </Container>
  )
}

interface DraftRowProps {
  readonly draft: Draft
  readonly program: ProgramSettings
}

function DraftRow({ draft, program }: DraftRowProps) {
  const { t } = useTranslation("loyaltyProgram")
  const prompt = usePrompt()
  const discard = useDiscardDraft(program.id)
  const confirm = async () => {
    const agreed = await prompt({
      variant: "danger",
      title: t("programs.drafts.discardTitle"),
      description: t("programs.drafts.discardText"),
      confirmText: t("programs.drafts.discard"),
      cancelText: t("programs.status_change.cancel"),
    })
    if (!agreed) return
    discard.mutate(draft.id, {
      onSuccess: () => {
        toast.success(t("programs.drafts.discarded"))
      },
      onError: (error) => {
        toast.error(errorInWords(error, t))
      },
    })
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" className="text-ui-fg-subtle me-auto">
          {t("programs.drafts.based", { version: draft.based_on })}
        </Text>
        <Permitted to="change_settings">
          <Button size="small" variant="transparent" onClick={() => void confirm()}>
            {t("programs.drafts.discard")}
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to={`edit?draft=${draft.id}`}>{t("programs.drafts.open")}</Link>
          </Button>
        </Permitted>
      </div>
      <DifferenceList before={program.terms} after={draft.terms} kind={program.kind} />
    </div>
  )
}
