import { readFileColumns, writeCsv } from "./import-file"

describe("the columns of a file of members", () => {
  it("show what stands below them, past cells without anything", () => {
    const csv = "\uFEFFE-Mail;Punkte;\r\nanna@shop.com;;x\r\n;12,50;\r\nben@shop.com;7;\r\n"
    expect(readFileColumns(csv)).toEqual([
      { header: "E-Mail", examples: ["anna@shop.com", "ben@shop.com"] },
      { header: "Punkte", examples: ["12,50", "7"] },
    ])
  })

  it("are told once where a header stands twice", () => {
    expect(readFileColumns("Phone,Phone\n1,2").map(({ header }) => header)).toEqual(["Phone"])
  })

  it("are none in a file without anything", () => {
    expect(readFileColumns("\n\n")).toEqual([])
  })
})

describe("rows for a spreadsheet", () => {
  it("quote what would fall apart, and are no formulas", () => {
    expect(
      writeCsv(
        ["line", "text"],
        [
          [2, 'Nowak, "Ania"'],
          [3, "=1+1"],
        ],
      ),
    ).toBe('line,text\r\n2,"Nowak, ""Ania"""\r\n3,"\'=1+1"')
  })
})
