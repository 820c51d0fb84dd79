/**
 * A purchase keeps a member's bonuses alive: without one for so many days they are gone. Two dates say so,
 * and neither is ever rewritten by a purchase: a lot's own `idle_until`, set when it was issued, and an
 * order's `renews_until`. What counts is reckoned from both wherever lots are read, so that it is right
 * whether a job has run or not (docs/adr/0020-a-purchase-keeps-bonuses-alive.md).
 */
export const INACTIVITY_TABLES_SQL = [
  `alter table bonus_lot add column if not exists idle_until timestamptz not null default 'infinity';`,
  `alter table bonus_lot add column if not exists idle_check_at timestamptz not null default 'infinity';`,
  `alter table bonus_order add column if not exists renews_until timestamptz null;`,
  `create index if not exists bonus_lot_idle on bonus_lot (account_id, earned_at) where state = 'open' and idle_until < 'infinity';`,
  `create index if not exists bonus_lot_idle_check on bonus_lot (idle_check_at) where state = 'open' and idle_check_at < 'infinity';`,
  `create index if not exists bonus_order_purchases on bonus_order (account_id, placed_at desc) include (renews_until) where renews_until is not null;`,
  `comment on column bonus_lot.idle_until is 'First instant at which the bonuses are gone unless a later purchase keeps them; infinity: they need none.';`,
  `comment on column bonus_lot.idle_check_at is 'When the sweep looks at the lot again; never decides anything.';`,
  `comment on column bonus_order.renews_until is 'How long this purchase keeps the bonuses that were there before it; null: canceled, and no purchase.';`,
] as const

/** Every order from before that was not canceled was a purchase, under a program without such a rule. */
export const RENEWALS_BACKFILL_SQL = `update bonus_order set renews_until = 'infinity'
  where renews_until is null and not (facts ->> 'canceled')::boolean;`

export const IDLE_UNTIL_FUNCTION_SQL = `create or replace function bonus_idle_until(p_own timestamptz, p_earned_at timestamptz,
    p_bought_at timestamptz, p_renews_until timestamptz) returns timestamptz language sql immutable parallel safe as $$
    select case when p_bought_at is null or p_earned_at >= p_bought_at then p_own
      else greatest(p_own, p_renews_until) end
  $$;`

/** The last purchase of an account as `purchase`, to be joined; without one its columns are null. */
export function lastPurchaseOf(account_id: string): string {
  return `left join lateral (select o.placed_at as bought_at, o.renews_until from bonus_order o
    where o.account_id = ${account_id} and o.renews_until is not null
    order by o.placed_at desc limit 1) purchase on true`
}

/** Of a lot `l` beside its account's last `purchase`. */
export const IDLE_UNTIL =
  "bonus_idle_until(l.idle_until, l.earned_at, purchase.bought_at, purchase.renews_until)"

/** First instant at which nothing is left of lot `l`, by its own day or for want of a purchase. */
export const GONE_AT = `least(l.expires_at, ${IDLE_UNTIL})`

/**
 * Open lots that inactivity has ended by `now`. While the last purchase still counts, only lots that came
 * after it can have ended, and the index finds those.
 */
export function endedByInactivity(now: string): string {
  return `l.state = 'open' and l.idle_until < 'infinity' and l.idle_until <= ${now}
    and l.earned_at >= case when purchase.renews_until > ${now} then purchase.bought_at else '-infinity' end`
}
