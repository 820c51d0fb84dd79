import { Table } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FramedTableProps {
  readonly label: string
  readonly children: ReactNode
}

/** A small table in a form: headers and the last column's room go with the direction of the language. */
export function FramedTable({ label, children }: FramedTableProps) {
  return (
    <div className="border-ui-border-base overflow-x-auto rounded-lg border">
      <Table
        aria-label={label}
        className="rtl:[&_td:last-child]:pl-6 rtl:[&_th:last-child]:pl-6 [&_tbody]:border-b-0 [&_th]:text-start [&_tr:last-child]:border-b-0"
      >
        {children}
      </Table>
    </div>
  )
}
