import { Plus } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import { useCardKinds } from "../../hooks/api/card-kinds"
import type { CardKind } from "../../hooks/api/card-types"
import { LoadError } from "../load-error"
import { Permitted } from "../permitted"
import { SectionSkeleton } from "../section-skeleton"
import { KindRow } from "./kind-row"
import { LowStockWarning } from "./low-stock-warning"
import { MakeCardsDrawer } from "./make-cards-drawer"

const KindEditor = lazy(async () => ({ default: (await import("./kind-editor.js")).KindEditor }))

/** What is open: the editor, of a new kind or of one, or the making of cards. */
type Opened = { readonly edit: CardKind | null } | { readonly make: CardKind } | null

/** The kinds of cards, each with what is left of it; the editor is loaded when it is opened. */
export function KindsSection() {
  const { t } = useTranslation("loyaltyProgram")
  const { data: kinds, error, refetch } = useCardKinds()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => {
    setOpened(null)
  }
  const make = (kind: CardKind) => {
    setOpened({ make: kind })
  }
  return (
    <>
      {kinds && <LowStockWarning kinds={kinds} onMake={make} />}
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
          <div>
            <Heading>{t("cardsPage.kinds.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("cardsPage.kinds.hint")}
            </Text>
          </div>
          <Permitted to="change_settings">
            <Button
              size="small"
              variant="secondary"
              disabled={!kinds}
              onClick={() => {
                setOpened({ edit: null })
              }}
            >
              <Plus />
              {t("cardsPage.kinds.create")}
            </Button>
          </Permitted>
        </div>
        {kinds ? (
          <KindList
            kinds={kinds}
            onEdit={(edit) => {
              setOpened({ edit })
            }}
            onMake={make}
          />
        ) : error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SectionSkeleton rows={4} />
        )}
      </Container>
      {kinds && opened && "edit" in opened && (
        <Suspense fallback={null}>
          <KindEditor kind={opened.edit} kinds={kinds} onClose={close} />
        </Suspense>
      )}
      {opened && "make" in opened && <MakeCardsDrawer kind={opened.make} onClose={close} />}
    </>
  )
}

interface KindListProps {
  readonly kinds: readonly CardKind[]
  readonly onEdit: (kind: CardKind) => void
  readonly onMake: (kind: CardKind) => void
}

function KindList({ kinds, onEdit, onMake }: KindListProps) {
  const { t } = useTranslation("loyaltyProgram")
  if (kinds.length === 0) {
    return (
      <div className="flex flex-col items-center gap-y-1 px-6 py-12 text-center">
        <Text size="small" weight="plus">
          {t("cardsPage.kinds.none")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle max-w-md">
          {t("cardsPage.kinds.noneHint")}
        </Text>
      </div>
    )
  }
  return (
    <ul aria-label={t("cardsPage.kinds.title")} className="divide-y">
      {kinds.map((kind) => (
        <KindRow key={kind.id} kind={kind} onEdit={onEdit} onMake={onMake} />
      ))}
    </ul>
  )
}
