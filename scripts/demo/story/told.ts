import { inWords } from "./cents"

const TITLE_WIDTH = 58
const VALUE_WIDTH = 14

type Value = string | number

/** Prints the story as it happens, and holds every figure against what it must be. */
export class Told {
  private chapters = 0
  private figures = 0
  private wrong = 0

  chapter(title: string): void {
    this.chapters += 1
    console.log(`\n${this.chapters}. ${title}`)
  }

  say(sentence: string): void {
    console.log(`   ${sentence}`)
  }

  /** A figure in hundredths of a bonus or of money, or a word. */
  figure(title: string, actual: Value, expected: Value): void {
    const isRight = actual === expected
    this.figures += 1
    if (!isRight) this.wrong += 1
    const verdict = isRight ? "✓" : `✗ must be ${shown(expected)}`
    console.log(`   ${title.padEnd(TITLE_WIDTH)}${shown(actual).padStart(VALUE_WIDTH)} ${verdict}`)
  }

  /** @returns whether every figure was right */
  end(): boolean {
    const right = this.figures - this.wrong
    console.log(`\n${right} of ${this.figures} figures are right.`)
    return this.wrong === 0
  }
}

function shown(value: Value): string {
  return typeof value === "number" ? inWords(value) : value
}
