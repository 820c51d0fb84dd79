import { Badge, Button, Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import { useFormats } from "../../../hooks/use-formats"
import { Permitted } from "../../permitted"
import { SectionRow } from "../../section-row"
import { DryRunDrawer } from "../dry-run/dry-run-drawer"
import { ProgramOffer } from "../program-offer"
import { ProgramStatusBadge } from "../program-status-badge"
import { ProgramDetailsDrawer } from "./program-details-drawer"
import { StatusMenu } from "./status-menu"

/** Name, status, days and places, and the way to everything that changes them. */
export function ProgramGeneral({ program }: { readonly program: ProgramSettings }) {
  const { t } = useTranslation("loyaltyProgram")
  const [open, setOpen] = useState<"details" | "dry_run" | null>(null)
  const close = () => {
    setOpen(null)
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Heading>{program.name}</Heading>
          <ProgramStatusBadge program={program} />
          {program.is_default && <Badge size="2xsmall">{t("programs.isDefault")}</Badge>}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Permitted to="read_settings">
            <Button
              size="small"
              variant="secondary"
              onClick={() => {
                setOpen("dry_run")
              }}
            >
              {t("programs.tryOut")}
            </Button>
          </Permitted>
          <Permitted to="change_settings">
            {program.status !== "ended" && (
              <Button size="small" variant="secondary" asChild>
                <Link to="edit">{t("programs.edit")}</Link>
              </Button>
            )}
            <StatusMenu
              program={program}
              onEditDetails={() => {
                setOpen("details")
              }}
            />
          </Permitted>
        </div>
      </div>
      <ProgramFacts program={program} />
      {open === "details" && <ProgramDetailsDrawer program={program} onClose={close} />}
      {open === "dry_run" && <DryRunDrawer program={program} draft={null} onClose={close} />}
    </Container>
  )
}

function ProgramFacts({ program }: { readonly program: ProgramSettings }) {
  const { t } = useTranslation("loyaltyProgram")
  const days = useDays(program)
  return (
    <dl className="px-6 py-4">
      <SectionRow label={t("programs.column.kind")}>
        {t(`programs.kind.${program.kind}`)}
      </SectionRow>
      <SectionRow label={t("programs.column.offer")}>
        <ProgramOffer program={program} />
      </SectionRow>
      <SectionRow label={t("programs.general.audience")}>
        {t(`programs.audience.${program.audience}`)}
      </SectionRow>
      <SectionRow label={t("programs.general.days")}>{days}</SectionRow>
      <SectionRow label={t("programs.general.currency")}>
        {program.terms.currency_code.toUpperCase()}
      </SectionRow>
      <SectionRow label={t("programs.general.version")}>
        {t("programs.general.versionNumber", { version: program.version })}
      </SectionRow>
    </dl>
  )
}

function useDays({ starts_on, ends_on }: ProgramSettings): string {
  const { t } = useTranslation("loyaltyProgram")
  const formats = useFormats()
  if (starts_on === null && ends_on === null) return t("programs.general.always")
  if (ends_on === null) return t("programs.general.from", { from: formats.day(starts_on ?? "") })
  const until = formats.day(ends_on)
  return starts_on === null
    ? t("programs.general.until", { until })
    : t("programs.general.between", { from: formats.day(starts_on), until })
}
