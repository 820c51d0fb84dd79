import fs from "node:fs"
import path from "node:path"

import { isRunning } from "../postgres/processes.mjs"

const FOLDERS = ".demo"
const ENTRY = "demo.mjs"

/**
 * The first of `.demo/shop-1`, `.demo/shop-2`, … that no other demo is using, so that several can run
 * side by side.
 * @param {string} project absolute path
 * @returns {{ number: number, path: string, release: () => void }}
 */
export function takeFolder(project) {
  for (let number = 1; ; number += 1) {
    const folder = path.join(project, FOLDERS, `shop-${number}`)
    fs.mkdirSync(folder, { recursive: true })
    const owner = path.join(folder, "demo.pid")
    if (!isOwned(owner)) {
      fs.writeFileSync(owner, String(process.pid))
      return { number, path: folder, release: () => fs.rmSync(owner, { force: true }) }
    }
  }
}

function isOwned(owner) {
  if (!fs.existsSync(owner)) return false
  return isRunning(Number.parseInt(fs.readFileSync(owner, "utf8"), 10), ENTRY)
}
