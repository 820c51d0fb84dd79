import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

const PROJECT = fileURLToPath(new URL("../..", import.meta.url))

/**
 * A copy of the project in a temporary folder, where it may be broken: everything that git knows or
 * would take, as it stands, with the packages linked.
 * @returns {string} its folder
 */
export function copyProject() {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "loyalty-teeth-"))
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
  const { status, stdout, stderr } = spawnSync("git", listed, { cwd: PROJECT, encoding: "utf8" })
  if (status !== 0) throw new Error(`git cannot list the project's files: ${stderr}`)
  for (const file of new Set(stdout.split("\0").filter(Boolean))) {
    const source = path.join(PROJECT, file)
    if (fs.existsSync(source)) fs.cpSync(source, path.join(folder, file))
  }
  fs.symlinkSync(path.join(PROJECT, "node_modules"), path.join(folder, "node_modules"), "junction")
  return folder
}

/**
 * Does the edits in `folder`, or none of them.
 * @param {import("./sabotages.mjs").Edit[]} edits
 * @returns {{ undo: () => void } | { problem: string }}
 */
export function sabotage(folder, edits) {
  const { problem, before, after } = planEdits(folder, edits)
  if (problem) return { problem }
  write(after)
  return { undo: () => write(before) }
}

/**
 * What the edits would make of the files of `folder`, by their paths; what each of them takes away has to stand there,
 * once.
 * @param {import("./sabotages.mjs").Edit[]} edits
 * @returns {{ before: Map<string, string>, after: Map<string, string> } | { problem: string }}
 */
export function planEdits(folder, edits) {
  const before = new Map()
  const after = new Map()
  for (const { file, find, replace } of edits) {
    const target = path.join(folder, file)
    if (!fs.existsSync(target)) return { problem: `there is no ${file}` }
    if (!before.has(target)) before.set(target, fs.readFileSync(target, "utf8"))
    const parts = (after.get(target) ?? before.get(target)).split(find)
    if (parts.length !== 2) {
      return { problem: `${file} has ${parts.length - 1} times, and not once: ${find}` }
    }
    after.set(target, parts.join(replace))
  }
  return { before, after }
}

function write(contents) {
  for (const [target, text] of contents) fs.writeFileSync(target, text)
}
