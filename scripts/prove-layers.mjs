/**
 * A rule that never fires looks like a rule that holds. This runs the layer rules on a small tree in
 * which every forbidden import is made once, and fails unless exactly those are found.
 */
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"

const PROJECT = fileURLToPath(new URL("..", import.meta.url))
const FIXTURE = path.join(PROJECT, "integration-tests/fixtures/layers")
const RULES = path.join(PROJECT, ".dependency-cruiser.cjs")

const CRUISER = path.join(PROJECT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs")

const args = [CRUISER, "src", "--config", RULES, "--output-type", "json"]
const cruise = spawnSync(process.execPath, args, { cwd: FIXTURE, encoding: "utf8" })
if (!cruise.stdout) throw new Error(`dependency-cruiser gave no result: ${cruise.stderr}`)

const found = JSON.parse(cruise.stdout)
  .summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  .sort()
const expected = JSON.parse(fs.readFileSync(path.join(FIXTURE, "forbidden-imports.json"), "utf8"))

const missed = expected.filter((violation) => !found.includes(violation))
const surprising = found.filter((violation) => !expected.includes(violation))
const { forbidden } = createRequire(import.meta.url)(RULES)
const unproven = forbidden.filter(
  ({ name }) => !expected.some((line) => line.startsWith(`${name}:`)),
)

for (const violation of missed) console.error(`not found, although it is there: ${violation}`)
for (const violation of surprising) console.error(`found, although it is allowed: ${violation}`)
for (const { name } of unproven) console.error(`no forbidden import tries the rule ${name}`)
if (missed.length + surprising.length + unproven.length > 0) process.exit(1)
console.log(`${forbidden.length} layer rules proven on ${expected.length} forbidden imports.`)
