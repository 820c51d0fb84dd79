import { LockClosedSolid } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { StaffPermission } from "../../domain/staff/permissions"
import { useOwnRole } from "../hooks/api/staff"
import { AdminLink } from "./admin-link"
import { LoadError } from "./load-error"
import { SectionSkeleton } from "./section-skeleton"

interface PageForProps {
  /** What a role has to include for the page to make sense. */
  readonly permission: StaffPermission
  readonly children: ReactNode
}

/** A page for whoever may do what it is about; everybody else reads whose it is, and where to go instead. */
export function PageFor({ permission, children }: PageForProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { data, error, refetch } = useOwnRole()
  if (data?.permissions.includes(permission)) return children

  return (
    <Container className="p-0">
      {!data && error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SectionSkeleton rows={6} />}
      {data && (
        <div
          className="flex flex-col items-center gap-y-2 px-6 py-16 text-center"
          data-testid="loyalty-not-yours"
        >
          <LockClosedSolid className="text-ui-fg-muted" />
          <Heading level="h2">{t("staff.notYours.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle max-w-96">
            {t("staff.notYours.hint", { role: t(`staff.role.${data.role}`) })}
          </Text>
          <Text size="small">
            <AdminLink to="/loyalty">{t("staff.notYours.back")}</AdminLink>
          </Text>
        </div>
      )}
    </Container>
  )
}
