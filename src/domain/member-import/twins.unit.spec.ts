import { rowWith } from "../../../integration-tests/fixtures/domain/import-rows"
import { twinsAmong } from "./twins"

describe("rows of one file", () => {
  it("are twins when they share an e-mail address, a phone number or a card, and each names the other", () => {
    const rows = [
      rowWith({ line: 2, email: "anna@shop.com" }),
      rowWith({ line: 3, email: "ben@shop.com", phone: "+48600100200" }),
      rowWith({ line: 4, email: "cleo@shop.com", card_number: "29001" }),
      rowWith({ line: 5, email: "anna@shop.com", card_number: "29001" }),
      rowWith({ line: 6, phone: "+48600100200" }),
      rowWith({ line: 7, email: "anna@shop.com" }),
      rowWith({ line: 8, email: "dora@shop.com" }),
    ]
    const told = twinsAmong(rows).sort((one, other) => one.line - other.line)
    expect(told.map(({ line, code, message }) => `${line} ${code}: ${message}`)).toEqual([
      "2 already_member: This e-mail address stands on line 5, too.",
      "3 already_member: This phone number stands on line 6, too.",
      "4 card_number_taken: This card number stands on line 5, too.",
      "5 already_member: This e-mail address stands on line 2, too.",
      "6 already_member: This phone number stands on line 3, too.",
      "7 already_member: This e-mail address stands on line 2, too.",
    ])
  })

  it("are none where a cell is empty", () => {
    expect(twinsAmong([rowWith({ line: 2 }), rowWith({ line: 3 })])).toEqual([])
  })
})
