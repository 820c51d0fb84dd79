import type { CardKind } from "../../../domain/cards/card-kind"
import type { KnownCard } from "../../../domain/member-import/card-to-give"
import type { KnownMember, ShopFacts } from "../../../domain/member-import/fit-row"
import type { ImportRow } from "../../../domain/member-import/import-row"
import type { CardKindRow } from "../cards/card-kind-row"
import { CARD_KIND_COLUMNS, cardKindFromRow } from "../cards/card-kind-row"
import type { SqlClient } from "../ledger/sql-client"
import { spanKey } from "./card-kinds"
import { CARD_COLUMNS } from "./cards"

export interface ShopFactsAsked {
  readonly program_id: string
  readonly rows: readonly ImportRow[]
  /** Customers by the line of the row whose e-mail address they have. */
  readonly customers: ReadonlyMap<number, string>
}

/** What is known of the people and cards of some rows: four statements, whatever their number. */
export async function readShopFacts(
  client: SqlClient,
  { program_id, rows, customers }: ShopFactsAsked,
): Promise<ShopFacts> {
  const phones = rows.flatMap(({ phone }) => phone ?? [])
  const numbers = rows.flatMap(({ card_number }) => card_number ?? [])
  const cards = numbers.length === 0 ? [] : await readCards(client, numbers)
  const by_number = new Map(cards.map((card) => [card.number, card]))
  const missing = numbers.filter((number) => !by_number.has(number))
  const holders = cards.flatMap(({ member_id }) => member_id ?? [])
  return {
    program_id,
    customers,
    members: await readMembers(client, program_id, [...customers.values()], phones, holders),
    cards: by_number,
    kinds: missing.length === 0 ? [] : await readKinds(client, missing),
    has_kinds: missing.length > 0 && (await hasKinds(client, program_id)),
  }
}

/** Of a merged record, the member who lives on, by the record's customer and with its balance; his own comes last. */
async function readMembers(
  client: SqlClient,
  program_id: string,
  customer_ids: readonly string[],
  phones: readonly string[],
  member_ids: readonly string[],
): Promise<KnownMember[]> {
  const { rows } = await client.query<Omit<KnownMember, "opening"> & { opening: string | null }>({
    name: "loyalty_import_members",
    text: `with wanted as (
        select id from loyalty_member where customer_id = any($2::text[]) and program_id = $1
        union select id from loyalty_member where phone = any($3::text[]) and program_id = $1
        union select id from loyalty_member where id = any($4::text[]) and program_id = $1
      )
      select m.id as member_id, a.id as account_id, own.id as record_id, own.customer_id, m.status, m.phone,
        (select e.amount from bonus_entry e where e.source_id = 'opening:' || own.id
          and e.source_type = 'request' and e.kind = 'opening' and e.part = '') as opening
      from wanted join loyalty_member own on own.id = wanted.id
      join loyalty_member m on m.id = coalesce(own.merged_into, own.id)
      join bonus_account a on a.member_id = m.id
      order by own.id = m.id`,
    values: [program_id, customer_ids, phones, member_ids],
  })
  return rows.map((row) => ({
    ...row,
    opening: (row.opening === null ? null : Number(row.opening)) as KnownMember["opening"],
  }))
}

async function readCards(client: SqlClient, numbers: readonly string[]): Promise<KnownCard[]> {
  const { rows } = await client.query<KnownCard>({
    name: "loyalty_import_cards",
    text: `select ${CARD_COLUMNS}, k.validity_months
      from loyalty_card c left join loyalty_card_kind k on k.id = c.kind_id
      where c.number = any($1::text[])`,
    values: [numbers],
  })
  return rows
}

/** A kind keeps its shape until the end of a transaction that registers numbers of it. */
async function readKinds(client: SqlClient, numbers: readonly string[]): Promise<CardKind[]> {
  const { rows } = await client.query<CardKindRow>({
    name: "loyalty_import_card_kinds",
    text: `select ${CARD_KIND_COLUMNS} from loyalty_card_kind k where k.id in (
        select s.kind_id from unnest($1::text[]) as x(number)
        join loyalty_card_kind_span s on s.numbers @> x.number)
      order by k.id for key share of k`,
    values: [numbers.map((number) => spanKey(number.length, number))],
  })
  return rows.map(cardKindFromRow)
}

async function hasKinds(client: SqlClient, program_id: string): Promise<boolean> {
  const { rows } = await client.query<{ has_kinds: boolean }>({
    name: "loyalty_import_has_kinds",
    text: "select exists (select from loyalty_card_kind where program_id = $1) as has_kinds",
    values: [program_id],
  })
  return rows[0]?.has_kinds === true
}
