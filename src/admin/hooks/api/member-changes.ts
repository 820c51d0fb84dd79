import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { AttributeValue } from "../../../domain/attributes/attribute"
import type { Channel } from "../../../domain/consents/consent"
import type { NewMemberBody } from "../../lib/members/new-member"
import { sdk } from "../../lib/shop/sdk"
import { memberKeys, showMember } from "./member-keys"
import type { AdminMember, Card, Entry } from "./types"

const MEMBERS = "/admin/loyalty/members"

/** One act on a member: whatever it is, the answer has him as he is then. */
function useMemberAct<Input, Answer extends { readonly member: AdminMember }>(
  pathOf: (input: Input) => string,
  bodyOf: (input: Input) => object,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) =>
      sdk.client.fetch<Answer>(pathOf(input), { method: "POST", body: bodyOf(input) }),
    onSuccess: (answer) => showMember(client, answer.member),
  })
}

/** Makes the customer a member of the shop's default program. */
export function useJoinProgram(customer_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ member: AdminMember }>(MEMBERS, { method: "POST", body: { customer_id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: memberKeys.ofCustomer(customer_id) }),
  })
}

/** Makes a customer and the membership in one call. */
export function useJoinCustomer() {
  return useMemberAct<NewMemberBody, { member: AdminMember }>(
    () => MEMBERS,
    (body) => body,
  )
}

/** Gives the member the card of this number. */
export function useIssueCard(member: AdminMember) {
  return useMemberAct<string, { card: Card; member: AdminMember }>(
    () => `${MEMBERS}/${member.id}/cards`,
    (number) => ({ number }),
  )
}

/** What staff do to a card that needs no other one, as its route is called. */
export type CardRoute = "block" | "unblock" | "lost" | "void"

export function useChangeCard(card: Card) {
  return useMemberAct<CardRoute, { card: Card; member: AdminMember }>(
    (action) => `/admin/loyalty/cards/${card.id}/${action}`,
    () => ({}),
  )
}

/** Puts the card of another number in this one's place. */
export function useReplaceCard(card: Pick<Card, "id">) {
  return useMemberAct<string, { card: Card; member: AdminMember }>(
    () => `/admin/loyalty/cards/${card.id}/replace`,
    (code) => ({ code }),
  )
}

export interface AdjustmentInput {
  /** Below zero takes bonuses away. */
  readonly bonuses: number
  readonly reason: string
  readonly idempotency_key: string
}

/** Gives or takes bonuses by hand. */
export function useAdjustBonuses(member: AdminMember) {
  return useMemberAct<AdjustmentInput, { entry: Entry; member: AdminMember }>(
    () => `${MEMBERS}/${member.id}/adjustments`,
    (input) => input,
  )
}

/** What changes; `null` takes a value away. */
export interface MemberDetails {
  readonly phone?: string | null
  readonly birth_date?: string | null
  readonly attributes?: Readonly<Record<string, AttributeValue | null>>
}

export function useUpdateMember(member: AdminMember) {
  return useMemberAct<MemberDetails, { member: AdminMember }>(
    () => `${MEMBERS}/${member.id}`,
    (details) => details,
  )
}

export type MembershipAction = "suspend" | "reopen" | "close"

export function useChangeMembership(member: AdminMember, action: MembershipAction) {
  return useMemberAct<string, { member: AdminMember }>(
    () => `${MEMBERS}/${member.id}/${action}`,
    (reason) => ({ reason }),
  )
}

/** A tier below which the member does not fall; `null` takes it back. */
export function useGiveTier(member: AdminMember) {
  return useMemberAct<{ tier: string | null; reason: string }, { member: AdminMember }>(
    () => `${MEMBERS}/${member.id}/tier`,
    (input) => input,
  )
}

export interface ConsentInput {
  readonly channel: Channel
  readonly is_given: boolean
  readonly wording_version?: number
  readonly language?: string
}

/** Writes down what the member says to a channel. */
export function useRecordConsent(member: AdminMember) {
  return useMemberAct<ConsentInput, { member: AdminMember }>(
    () => `${MEMBERS}/${member.id}/consents`,
    (consent) => ({ consents: [consent] }),
  )
}

export interface MergeInput {
  readonly from_member_id: string
  readonly reason?: string
  readonly idempotency_key: string
}

/** Makes another record of the same person a part of this one. */
export function useMergeMembers(member: AdminMember) {
  return useMemberAct<MergeInput, { member: AdminMember; merged_member: AdminMember }>(
    () => `${MEMBERS}/${member.id}/merge`,
    (input) => input,
  )
}
