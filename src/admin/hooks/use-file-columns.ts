import { useMemo, useState } from "react"
import { importColumns } from "../../domain/member-import/choose-columns"
import type { Mapping } from "../lib/members/column-mapping"
import { firstMapping } from "../lib/members/column-mapping"
import { readFileColumns } from "../lib/members/import-file"
import { useAttributes } from "./api/attributes"
import { useColumnNames } from "./use-column-names"

const NO_FIELDS = [] as const

/** The columns of a file, and what each of them means until somebody says otherwise. */
export function useFileColumns(csv: string) {
  const { data } = useAttributes()
  const attributes = data?.attributes ?? NO_FIELDS
  const columns = useMemo(() => importColumns(attributes), [attributes])
  const nameOf = useColumnNames(attributes)
  const found = useMemo(() => readFileColumns(csv), [csv])
  const first = useMemo(() => {
    const headers = found.map(({ header }) => header)
    return firstMapping(headers, columns, nameOf)
  }, [found, columns, nameOf])
  const [changed, setChanged] = useState<{ csv: string; mapping: Mapping } | null>(null)
  return {
    found,
    columns,
    nameOf,
    mapping: changed?.csv === csv ? changed.mapping : first,
    setMapping: (mapping: Mapping) => {
      setChanged({ csv, mapping })
    },
  }
}
