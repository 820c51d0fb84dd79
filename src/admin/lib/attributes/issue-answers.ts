import type { Attribute, AttributeValue } from "../../../domain/attributes/attribute"
import { mayEdit } from "../../../domain/attributes/access"
import type { AttributeDraft, AttributeProblem } from "./attribute-draft"
import { emptyDraft, readDraft } from "./attribute-draft"

/** The fields without which nobody gets a card, of those that are not known of him yet. */
export function mandatoryFields(
  attributes: readonly Attribute[],
  missing: readonly string[] | null,
): Attribute[] {
  return attributes
    .filter((field) => mayEdit(field, "cashier") && field.required_at !== "never")
    .filter(({ key }) => missing === null || missing.includes(key))
}

interface Answers {
  readonly values: Record<string, AttributeValue>
  readonly problems: Record<string, AttributeProblem>
}

/** What was filled in, and what is wrong with it or still missing. */
export function readAnswers(
  fields: readonly Attribute[],
  drafts: Readonly<Record<string, AttributeDraft>>,
  today: string,
): Answers {
  const answers: Answers = { values: {}, problems: {} }
  for (const field of fields) {
    const read = readDraft(field, drafts[field.key] ?? emptyDraft(field.type), today)
    if ("problem" in read) answers.problems[field.key] = read.problem
    else if (read.value === null) answers.problems[field.key] = { code: "required" }
    else answers.values[field.key] = read.value
  }
  return answers
}
