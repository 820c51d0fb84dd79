import { lazy, Suspense } from "react"
import { useSearchParams } from "react-router-dom"
import { Container } from "@medusajs/ui"
import { SectionSkeleton } from "../../section-skeleton"
import { ImportList } from "./import-list"

const ImportForm = lazy(async () => ({ default: (await import("./import-form.js")).ImportForm }))
const ImportProgress = lazy(async () => ({
  default: (await import("./import-progress.js")).ImportProgress,
}))

/** Members of the shop's past: a new import or the one that the address names, above all that there were. */
export function ImportMembers() {
  const [params] = useSearchParams()
  const id = params.get("import")
  return (
    <div className="flex flex-col gap-y-3">
      <Suspense fallback={<Waiting />}>
        {id === null ? <ImportForm /> : <ImportProgress key={id} id={id} />}
      </Suspense>
      <ImportList />
    </div>
  )
}

const Waiting = () => (
  <Container className="p-0">
    <SectionSkeleton rows={5} />
  </Container>
)
