import { useSearchParams } from "react-router-dom"
import { ImportForm } from "./import-form"
import { ImportList } from "./import-list"
import { ImportProgress } from "./import-progress"

/** Members of the shop's past: a new import or the one that the address names, above all that there were. */
export function ImportMembers() {
  const [params] = useSearchParams()
  const id = params.get("import")
  return (
    <div className="flex flex-col gap-y-3">
      {id === null ? <ImportForm /> : <ImportProgress key={id} id={id} />}
      <ImportList />
    </div>
  )
}
