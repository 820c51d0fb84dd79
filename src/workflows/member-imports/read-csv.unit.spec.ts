import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { readCsv } from "./read-csv"

describe("a CSV file of another system", () => {
  it.each([
    ["commas", "email,balance\nanna@shop.com,12.5\n"],
    [
      "semicolons, as spreadsheets write where the comma is the decimal sign",
      "email;balance\nanna@shop.com;12.5\n",
    ],
    ["tabs", "email\tbalance\nanna@shop.com\t12.5\n"],
    ["bars", "email|balance\nanna@shop.com|12.5\n"],
    ["a byte order mark and line ends of Windows", "\uFEFFemail,balance\r\nanna@shop.com,12.5\r\n"],
    ["line ends of old Macs", "email,balance\ranna@shop.com,12.5\r"],
    ["spaces around and quotes", 'email,balance\n" anna@shop.com ","12.5"\n'],
    ["no line end at its end", "email,balance\nanna@shop.com,12.5"],
  ])("is read with %s", (_what, csv) => {
    expect(readCsv(csv)).toEqual({
      headers: ["email", "balance"],
      rows: [{ line: 2, cells: ["anna@shop.com", "12.5"] }],
    })
  })

  it("keeps a decimal comma beside semicolons, and whatever stands in quotes", () => {
    const { rows } = readCsv('name;balance\n"Nowak; Anna ""Ania""";12,50\n')
    expect(rows).toEqual([{ line: 2, cells: ['Nowak; Anna "Ania"', "12,50"] }])
  })

  it("counts lines as an editor does, over empty ones and cells of several lines", () => {
    const { rows } = readCsv(
      'email,last_name\n\nanna@shop.com,"Nowak\nKowalska"\n,\nben@shop.com,B\n',
    )
    expect(rows.map(({ line }) => line)).toEqual([3, 6])
  })

  it("of one column has no delimiter, and needs none", () => {
    expect(readCsv("email\nanna@shop.com\nben@shop.com\n").rows).toHaveLength(2)
  })

  it.each([
    ["nothing", "", "The file has no rows: it needs a line of headers, and one for each member."],
    [
      "headers alone",
      "email,balance\n",
      "The file has no rows: it needs a line of headers, and one for each member.",
    ],
    [
      "a quote that never ends",
      'email,last_name\na@shop.com,A\nb@shop.com,"B\nc@shop.com,C\n',
      "The quotes of line 3 do not fit together.",
    ],
  ])("with %s is refused", (_what, csv, message) => {
    expect(refusalOf(() => readCsv(csv))).toMatchObject({ code: "member_import_invalid", message })
  })
})
