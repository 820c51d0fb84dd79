import fs from "node:fs"
import path from "node:path"

const FOLDERS = ".demo"
const ENTRY = "demo.mjs"

interface DemoFolder {
  readonly number: number
  readonly path: string
  readonly release: () => void
}

/**
 * The first of `.demo/shop-1`, `.demo/shop-2`, … that no other demo is using, so that several can run
 * side by side.
 * @param isRunning whether process `pid` runs and has `word` in its command line
 */
export function takeFolder(isRunning: (pid: number, word: string) => boolean): DemoFolder {
  for (let number = 1; ; number += 1) {
    const folder = path.resolve(FOLDERS, `shop-${number}`)
    fs.mkdirSync(folder, { recursive: true })
    const owner = path.join(folder, "demo.pid")
    const pid = fs.existsSync(owner) ? Number.parseInt(fs.readFileSync(owner, "utf8"), 10) : null
    if (pid === null || !isRunning(pid, ENTRY)) {
      fs.writeFileSync(owner, String(process.pid))
      return { number, path: folder, release: () => fs.rmSync(owner, { force: true }) }
    }
  }
}
