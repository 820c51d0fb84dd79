import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Invitation } from "../../../hooks/api/invitations"
import { useInvitations } from "../../../hooks/api/invitations"
import { useFormats } from "../../../hooks/use-formats"
import { LoadError } from "../../load-error"
import { SectionSkeleton } from "../../section-skeleton"
import { InvitationRow } from "./invitation-row"
import { MakeInvitationsDrawer } from "./make-invitations-drawer"

/** The codes with which customers join a program by invitation. */
export function InvitationSection({ program_id }: { readonly program_id: string }) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = useInvitations(program_id)
  const [making, setMaking] = useState(false)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("programs.invitations.title")}</Heading>
        <div className="flex items-center gap-2">
          <CopyOpenCodes invitations={data?.invitations ?? []} />
          <Button
            size="small"
            variant="secondary"
            onClick={() => {
              setMaking(true)
            }}
          >
            {t("programs.invitations.make")}
          </Button>
        </div>
      </div>
      {data ? (
        <InvitationRows program_id={program_id} invitations={data.invitations} count={data.count} />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SectionSkeleton rows={3} />
      )}
      {making && (
        <MakeInvitationsDrawer
          program_id={program_id}
          onClose={() => {
            setMaking(false)
          }}
        />
      )}
    </Container>
  )
}

function CopyOpenCodes({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t } = useTranslation("loyaltyProgram")
  const open = invitations.filter(({ state }) => state === "open")
  if (open.length === 0) return null
  return (
    <Button
      size="small"
      variant="transparent"
      onClick={() => {
        void navigator.clipboard.writeText(open.map(({ code }) => code).join("\n")).then(() => {
          toast.success(t("programs.invitations.copied"))
        })
      }}
    >
      {t("programs.invitations.copy")}
    </Button>
  )
}

interface InvitationRowsProps {
  readonly program_id: string
  readonly invitations: readonly Invitation[]
  readonly count: number
}

function InvitationRows({ program_id, invitations, count }: InvitationRowsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  if (invitations.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("programs.invitations.none")}
      </Text>
    )
  }
  return (
    <>
      <ul className="divide-y">
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} program_id={program_id} invitation={invitation} />
        ))}
      </ul>
      {count > invitations.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("programs.invitations.latest", {
            shown: formats.number(invitations.length),
            count,
          })}
        </Text>
      )}
    </>
  )
}
