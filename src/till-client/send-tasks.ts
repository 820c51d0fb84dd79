import type { SaleTask, Task } from "./till-state"
import type { Verdict } from "./verdict"
import { fieldsOf, refusalIn } from "./verdict"

type Ask = (path: string, body: unknown) => Promise<Verdict>

/** The shop takes a hundred claims at a time. */
const CLAIMS_TOGETHER = 50

/**
 * Sends tasks, claims many at a time and the rest one by one; what fails keeps nothing else from being sent.
 * @returns a verdict for each, in their order
 */
export async function sendTasks(
  tasks: readonly Task[],
  till_id: string,
  ask: Ask,
): Promise<Verdict[]> {
  const verdicts = new Map<string, Verdict>()
  const claimed = tasks.filter(isClaimed)
  for (let start = 0; start < claimed.length; start += CLAIMS_TOGETHER) {
    const together = claimed.slice(start, start + CLAIMS_TOGETHER)
    const told = await sendClaims(together, ask)
    together.forEach(({ id }, index) => verdicts.set(id, told[index] ?? { kind: "again" }))
  }
  for (const task of tasks) {
    if (!isClaimed(task)) verdicts.set(task.id, await sendOne(task, till_id, ask))
  }
  return tasks.map(({ id }) => verdicts.get(id) ?? { kind: "again" })
}

type ClaimedSale = Task & SaleTask & { readonly claim: NonNullable<SaleTask["claim"]> }

function isClaimed(task: Task): task is ClaimedSale {
  return task.kind === "sale" && task.claim !== null
}

function sendOne(task: Task, till_id: string, ask: Ask): Promise<Verdict> {
  switch (task.kind) {
    case "sale":
      return ask("/receipts", task.sale)
    case "return": {
      const { receipt_id, return_id, lines } = task
      const body = { return_id, ...(lines && { lines }) }
      return ask(`/receipts/receipt:${till_id}:${receipt_id}/returns`, body)
    }
    case "withdrawal":
      return ask(`/receipts/receipt:${till_id}:${task.receipt_id}/withdraw`, {})
  }
}

async function sendClaims(tasks: readonly ClaimedSale[], ask: Ask): Promise<readonly Verdict[]> {
  const answer = await ask("/claims", { claims: tasks.map(({ claim }) => claim) })
  if (answer.kind !== "done") return tasks.map(() => answer)
  const results = answer.body["results"]
  return Array.isArray(results) ? results.map((result) => verdictOfClaim(fieldsOf(result))) : []
}

function verdictOfClaim(result: Readonly<Record<string, unknown>>): Verdict {
  switch (result["status"]) {
    case "settled":
      return { kind: "done", body: result }
    case "refused":
      return { kind: "refused", refusal: refusalIn(result, "The claim is refused.") }
    default:
      return { kind: "again" }
  }
}
