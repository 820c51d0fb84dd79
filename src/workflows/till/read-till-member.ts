import type { MedusaContainer } from "@medusajs/framework/types"

import type { AttributeViewer } from "../../domain/attributes/access"
import { valuesSeenBy } from "../../domain/attributes/access"
import type { AttributeValues } from "../../domain/attributes/attribute"
import type { AttributePrompt } from "../../domain/attributes/survey"
import { fieldsToAsk } from "../../domain/attributes/survey"
import { birthdayIn } from "../../domain/calendar/birthday"
import type { CalendarDay } from "../../domain/calendar/calendar-day"
import { dayIn, yearOf } from "../../domain/calendar/calendar-day"
import type { CardPrompt } from "../../domain/cards/card-prompts"
import { LoyaltyError } from "../../domain/errors"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import type { Bonuses } from "../../domain/money/bonuses"
import { NO_BONUSES } from "../../domain/money/bonuses"
import { NO_MONEY } from "../../domain/money/money"
import type { TierTerms } from "../../domain/program/terms"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { promptsForGoods } from "../cards/prompts-of-cart"
import { spendable } from "../redemption/quote-cart"
import { memberModule, programModule } from "../shop/modules"
import { tierOfBuyer } from "../tiers/member-tiers"
import type { Person } from "./people"
import { readPeople } from "./people"
import type { KnownOfMember } from "./scan-card"

/** Everything that a cashier is told of a member before the first thing is scanned. */
export interface TillMember {
  readonly standing: MemberStandingView
  readonly program: ProgramWithTerms
  readonly tier: TierTerms | null
  /** Null: his customer was deleted. */
  readonly person: Person | null
  /** What he could spend on a purchase, if nothing of the purchase limited it. */
  readonly spendable: Bonuses
  /** His fields, as whoever asks may see them; of a membership that rests, none. */
  readonly attributes: AttributeValues
  readonly card_prompts: readonly CardPrompt[]
  readonly field_prompts: readonly AttributePrompt[]
  readonly has_birthday: boolean
  readonly is_survey_due: boolean
}

/**
 * No round trip where everything is known of him already, and otherwise one, whatever is asked: its statements run side
 * by side. One more where his tier is measured in a period.
 * @param viewer sees what is for him, and is asked to fill in only what he may edit
 * @param known of whoever was found by his card
 */
export async function readTillMember(
  container: MedusaContainer,
  standing: MemberStandingView,
  viewer: AttributeViewer,
  known: KnownOfMember | null = null,
): Promise<TillMember> {
  const program = await programOf(container, standing.program_id)
  const { terms } = program
  const today = dayIn(Date.now(), terms.time_zone)
  const is_active = MEMBER_RIGHTS[standing.status].cards_work
  const [person, { tier }, card_prompts, fields] = await Promise.all([
    known ? known.person : personOf(container, standing),
    tierOfBuyer(container, terms, standing),
    is_active ? promptsForGoods(container, program.id, standing, NO_MONEY, known?.cards) : [],
    is_active ? fieldsOf(container, standing, terms.time_zone, viewer, known) : NO_FIELDS,
  ])
  return {
    standing,
    program,
    tier,
    person,
    spendable: spendable(standing, NO_BONUSES),
    ...fields,
    card_prompts,
    has_birthday: is_active && hasBirthday(standing.birth_date, today),
    is_survey_due:
      is_active && standing.next_survey_on !== null && standing.next_survey_on <= today,
  }
}

async function programOf(
  container: MedusaContainer,
  program_id: string,
): Promise<ProgramWithTerms> {
  const programs = await programModule(container).readProgramsAt(Date.now())
  const program = programs.find(({ id }) => id === program_id)
  if (program) return program
  throw new LoyaltyError("program_not_found", "There is no such loyalty program.")
}

type MemberFields = Pick<TillMember, "attributes" | "field_prompts">

const NO_FIELDS: MemberFields = { attributes: {}, field_prompts: [] }

async function personOf(
  container: MedusaContainer,
  { customer_id }: MemberStandingView,
): Promise<Person | null> {
  return (await readPeople(container, [customer_id])).get(customer_id) ?? null
}

async function fieldsOf(
  container: MedusaContainer,
  { member_id, next_survey_on }: MemberStandingView,
  time_zone: string,
  viewer: AttributeViewer,
  known: KnownOfMember | null,
): Promise<MemberFields> {
  const { attributes, answers } = known ?? (await answersOf(container, member_id))
  const { values = {}, confirmed_at = {} } = answers ?? {}
  const today = dayIn(Date.now(), time_zone)
  const survey = { attributes, confirmed_at, next_survey_on, today, time_zone, viewer }
  return {
    attributes: valuesSeenBy(attributes, values, viewer),
    field_prompts: fieldsToAsk(survey),
  }
}

async function answersOf(
  container: MedusaContainer,
  member_id: string,
): Promise<Pick<KnownOfMember, "attributes" | "answers">> {
  const register = memberModule(container).attributes
  const [attributes, answers] = await Promise.all([
    register.readAttributes(),
    register.readAnswers([member_id]),
  ])
  return { attributes, answers: answers.get(member_id) ?? null }
}

function hasBirthday(birth_date: CalendarDay | null, today: CalendarDay): boolean {
  return birth_date !== null && birthdayIn(yearOf(today), birth_date) === today
}
