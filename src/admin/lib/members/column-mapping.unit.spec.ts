import type { ImportColumn } from "../../../domain/member-import/choose-columns"
import { firstMapping, mappingProblem } from "./column-mapping"

const COLUMNS: ImportColumn[] = ["email", "phone", "first_name", "balance", "attribute:size"]

const POLISH: Partial<Record<ImportColumn, string>> = {
  phone: "Telefon",
  balance: "Saldo",
  "attribute:size": "Rozmiar",
}

const mapped = (headers: string[]) =>
  firstMapping(headers, COLUMNS, (column) => POLISH[column] ?? column)

describe("what the headers of a file mean", () => {
  it("is told from the names of columns, and from what the screen calls them", () => {
    expect(mapped(["E-Mail", "FIRST NAME", "telefon", "Rozmiar", "Filiale"])).toEqual({
      "E-Mail": "email",
      "FIRST NAME": "first_name",
      telefon: "phone",
      Rozmiar: "attribute:size",
      Filiale: null,
    })
  })

  it("is no column twice", () => {
    expect(mapped(["email", "E-Mail"])).toEqual({ email: "email", "E-Mail": null })
  })

  it("names somebody, and each column once", () => {
    expect(mappingProblem({ Mail: "email", Punkte: "balance" })).toBeNull()
    expect(mappingProblem({ Punkte: "balance" })).toBe("nobody")
    expect(mappingProblem({ a: "email", b: "balance", c: "balance" })).toEqual({ twice: "balance" })
  })
})
