import { SETTING_GROUPS } from "../programs/setting-catalogue"

/** What can be wrong with what was sent: a text `invalid.<kind>` each. */
export const BODY_PROBLEMS = [
  "missing",
  "number",
  "choice",
  "wrong",
  "unknown",
  "too_small",
  "too_big",
  "step",
  "other",
] as const

export interface BodyProblem {
  readonly what: (typeof BODY_PROBLEMS)[number]
  /** The input, as the body has it: "customer.email"; `null`: none is named. */
  readonly path: string | null
  /** Of a length or a figure; `null`: of something else. */
  readonly limit: number | null
  /** As the server says it. */
  readonly said: string
}

const PREFIX = "Invalid request: "

/** How Medusa's validation begins what it says, by what is wrong. */
const SAYS: readonly (readonly [BodyProblem["what"], RegExp])[] = [
  ["missing", /^Field '(?<path>[^']*)' is required/],
  ["number", /^Expected type: '(?:number|int)' for field '(?<path>[^']*)'/],
  ["wrong", /^Expected type: '[^']*' for field '(?<path>[^']*)'/],
  ["choice", /^Expected: '[^']*' for field '(?<path>[^']*)'/],
  ["unknown", /^Unrecognized fields: '/],
  [
    "too_small",
    /^Value for field '(?<path>[^']*)' too small, expected at least: '(?<limit>[-\d.]+)'/,
  ],
  ["too_big", /^Value for field '(?<path>[^']*)' too big, expected at most: '(?<limit>[-\d.]+)'/],
  ["step", /^Value for field '(?<path>[^']*)' not multiple of: '(?<limit>[-\d.]+)'/],
]

/** Between two of them; what somebody typed may have a semicolon too. */
const NEXT = /; (?=Field '|Expected: '|Expected type: '|Unrecognized fields: '|Value for field ')/

/** A refused body or query taken apart; `null` for whatever else was refused. */
export function bodyProblems(message: string): readonly BodyProblem[] | null {
  if (!message.startsWith(PREFIX)) return null
  return message.slice(PREFIX.length).split(NEXT).map(problemIn)
}

function problemIn(said: string): BodyProblem {
  for (const [what, words] of SAYS) {
    const match = words.exec(said)
    if (match === null) continue
    const { path, limit } = match.groups ?? {}
    return {
      what,
      path: path ? path.split(", ").join(".") : null,
      limit: limit === undefined ? null : Number(limit),
      said,
    }
  }
  return { what: "other", path: null, limit: null, said }
}

/** What the screens call an input, by its name in the body. */
export const LABELS: Readonly<Record<string, string>> = {
  ask_again_after_days: "attributes.editor.askAgain",
  birth_date: "members.join.birthDate",
  bonuses: "adjust.amount",
  check_digit: "cardsPage.kinds.checkDigit",
  code: "issueCard.number",
  count: "cardsPage.make.count",
  count_max: "attributes.rule.count_max",
  decimals: "attributes.rule.decimals",
  email: "members.join.email",
  expires_on: "programs.invitations.expires_on",
  first_name: "members.join.firstName",
  footer: "till.texts.footer",
  header: "till.texts.header",
  join_prompt: "till.texts.joinPrompt",
  join_url: "till.texts.joinUrl",
  key: "attributes.editor.key",
  last_name: "members.join.lastName",
  length: "cardsPage.kinds.length",
  length_max: "attributes.rule.length_max",
  length_min: "attributes.rule.length_min",
  low_stock_mark: "cardsPage.kinds.mark",
  name: "cardsPage.kinds.name",
  note: "programs.invitations.note",
  number: "issueCard.number",
  pattern: "attributes.rule.pattern",
  phone: "members.join.phone",
  prefix: "cardsPage.kinds.prefix",
  program_id: "members.join.program",
  reason: "adjust.reason",
  status: "members.list.status",
  tier: "members.list.tier",
  track_1_template: "cardsPage.kinds.track_1_template",
  track_2_template: "cardsPage.kinds.track_2_template",
  uses: "programs.invitations.uses",
  validity_months: "cardsPage.kinds.validity",
}

const SETTINGS = new Set(SETTING_GROUPS.flatMap(({ settings }) => settings.map(({ path }) => path)))

/** The text by which the screen calls an input: "terms.redemption.cap_percent", "customer.email"; `null`: it has none. */
export function labelOf(path: string | null): string | null {
  if (path === null) return null
  const setting = path.replace(/^(?:terms|draft)\./, "")
  if (SETTINGS.has(setting)) return `programs.fields.${setting}.label`
  return LABELS[path.split(".").at(-1) ?? ""] ?? null
}
