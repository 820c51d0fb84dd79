import type { Attribute, AttributeValue, RequiredAt } from "../../../domain/attributes/attribute"
import type { AttributeDraft, AttributeProblem } from "./attribute-draft"
import { emptyDraft, readDraft } from "./attribute-draft"

/** What stands in the inputs of a form, by the fields' keys. */
export type FieldDrafts = Readonly<Record<string, AttributeDraft>>

export interface ReadFields {
  /** `null`: nothing was filled in. */
  readonly values: Readonly<Record<string, AttributeValue | null>>
  readonly problems: Readonly<Record<string, AttributeProblem>>
}

/**
 * A whole form of customer fields as it would be sent.
 * @param demanded when nobody gets on without a value here
 * @param today "2027-02-28"
 */
export function readFields(
  fields: readonly Attribute[],
  drafts: FieldDrafts,
  demanded: readonly RequiredAt[],
  today: string,
): ReadFields {
  const values: Record<string, AttributeValue | null> = {}
  const problems: Record<string, AttributeProblem> = {}
  for (const field of fields) {
    const read = readDraft(field, drafts[field.key] ?? emptyDraft(field.type), today)
    if ("problem" in read) problems[field.key] = read.problem
    else if (read.value === null && demanded.includes(field.required_at)) {
      problems[field.key] = { code: "required" }
    } else values[field.key] = read.value
  }
  return { values, problems }
}

/** Only what differs from what was there, so that nobody's other change is undone. */
export function changedDrafts(before: FieldDrafts, after: FieldDrafts): readonly string[] {
  return Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? "") !== JSON.stringify(after[key]),
  )
}
