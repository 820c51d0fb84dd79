import { useTranslation } from "react-i18next"
import { useProgramSettings } from "../../hooks/api/program-settings"

/** The name of a page in the path above it. */
export function PageCrumb({ of }: { readonly of: string }) {
  const { t } = useTranslation("loyaltyProgram")
  return <>{t(of)}</>
}

/** The name of the program in the path above its pages. */
export function ProgramCrumb({ program_id }: { readonly program_id: string | undefined }) {
  const { data } = useProgramSettings(program_id ?? "")
  return <>{data?.program.name ?? "…"}</>
}
