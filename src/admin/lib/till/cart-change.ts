import { addPieces } from "../../../domain/orders/pieces"
import type { TillAnswer, TillCart } from "../../hooks/api/till-types"

interface AddedGoods {
  readonly variant_id: string
  /** For the screen, until the server has answered. */
  readonly title: string
  readonly quantity: number
}

/** What a cart at the till shall be, beside what it is. */
export interface CartChange {
  readonly add: readonly AddedGoods[]
  /** By the ids of lines; 0 takes one off. */
  readonly quantities: Readonly<Record<string, number>>
  /** Whose sale it is; `null`: nobody's any more; absent: as before. */
  readonly member_id?: string | null
}

export const NO_CHANGE: CartChange = { add: [], quantities: {} }

export function isNoChange({ add, quantities, member_id }: CartChange): boolean {
  return add.length === 0 && Object.keys(quantities).length === 0 && member_id === undefined
}

/** Both, as one request: goods add up, and of a line and of the member what was said last counts. */
export function mergeChanges(earlier: CartChange, later: CartChange): CartChange {
  return {
    ...earlier,
    ...later,
    add: later.add.reduce(withAdded, earlier.add),
    quantities: { ...earlier.quantities, ...later.quantities },
  }
}

function withAdded(goods: readonly AddedGoods[], more: AddedGoods): readonly AddedGoods[] {
  const known = goods.find(({ variant_id }) => variant_id === more.variant_id)
  if (!known) return [...goods, more]
  const sum = { ...known, quantity: addPieces(known.quantity, more.quantity) }
  return goods.map((one) => (one === known ? sum : one))
}

/** The same change in steps, for when the server refuses the whole: what is wrong with one keeps no other back. */
export function stepsOf({ add, quantities, member_id }: CartChange): readonly CartChange[] {
  return [
    ...(member_id === undefined ? [] : [{ ...NO_CHANGE, member_id }]),
    ...Object.entries(quantities).map(([id, quantity]) => ({
      ...NO_CHANGE,
      quantities: { [id]: quantity },
    })),
    ...add.map((goods) => ({ ...NO_CHANGE, add: [goods] })),
  ]
}

/**
 * What of a change is still to be done where its answer was lost, told by the cart before and after: nobody else
 * changes a cart of this till. Two coats were to be added to one, and three are there: nothing.
 */
export function leftToDo(change: CartChange, before: TillCart, { cart, loyalty }: TillAnswer) {
  const { quantities, member_id } = change
  const add = change.add.flatMap((goods) => {
    const had = piecesOf(withQuantities(before, quantities), goods)
    const added = addPieces(piecesOf(cart, goods), -had)
    const quantity = addPieces(goods.quantity, -Math.max(0, added))
    return quantity > 0 ? [{ ...goods, quantity }] : []
  })
  // Lines are set before goods are added: where all goods are there, the lines are as well.
  const isSet = change.add.length > 0 && add.length === 0
  const isMemberSet = member_id === undefined || member_id === (loyalty.member?.id ?? null)
  return {
    add,
    quantities: isSet ? {} : quantities,
    ...(!isMemberSet && { member_id }),
  }
}

function withQuantities(cart: TillCart, quantities: CartChange["quantities"]): TillCart {
  const items = cart.items.map((item) => ({
    ...item,
    quantity: quantities[item.id] ?? item.quantity,
  }))
  return { ...cart, items }
}

function piecesOf(cart: TillCart, { variant_id }: AddedGoods): number {
  const items = cart.items.filter((item) => item.variant_id === variant_id)
  return items.reduce((sum, { quantity }) => addPieces(sum, quantity), 0)
}
