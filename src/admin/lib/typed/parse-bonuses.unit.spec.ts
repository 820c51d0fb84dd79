import { parseBonuses } from "./parse-bonuses"

const hundredths = (typed: string) => {
  const parsed = parseBonuses(typed)
  return parsed.ok ? parsed.hundredths : parsed.problem
}

describe("bonuses typed by staff", () => {
  it("are understood with a point, a comma, spaces and Persian digits", () => {
    expect(hundredths("50")).toBe(5_000)
    expect(hundredths("12.5")).toBe(1_250)
    expect(hundredths("12,50")).toBe(1_250)
    expect(hundredths(" 1 000,07 ")).toBe(100_007)
    expect(hundredths("1\u00a0000")).toBe(100_000)
    expect(hundredths("۱۲٫۵")).toBe(1_250)
    expect(hundredths("٧")).toBe(700)
  })

  it("keep every hundredth that binary numbers would lose", () => {
    expect(hundredths("1.15")).toBe(115)
    expect(hundredths("4.35")).toBe(435)
    expect(hundredths("1000000000")).toBe(100_000_000_000)
  })

  it("are refused and not guessed at when a comma may mean thousands", () => {
    expect(hundredths("1,000")).toBe("decimals")
    expect(hundredths("1,000.50")).toBe("not_a_number")
  })

  it("are refused when nothing, zero, negative, too fine or absurd", () => {
    expect(hundredths("  ")).toBe("required")
    expect(hundredths("0,00")).toBe("zero")
    expect(hundredths("-5")).toBe("not_a_number")
    expect(hundredths("1e5")).toBe("not_a_number")
    expect(hundredths("1.005")).toBe("decimals")
    expect(hundredths("1000000000.01")).toBe("above_maximum")
  })
})
