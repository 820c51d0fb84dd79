/** As much of an order as is needed to name its lines. */
export interface OrderWithLines {
  readonly items?:
    | readonly {
        readonly id: string
        readonly title: string
        readonly product_title?: string | null
        readonly variant_title?: string | null
      }[]
    | null
  readonly shipping_methods?: readonly { readonly id: string; readonly name: string }[] | null
}

/** The words by which staff know the order's lines, by line id; shipping methods count as lines. */
export function orderLineTitles(order: OrderWithLines): ReadonlyMap<string, string> {
  const items = (order.items ?? []).map((item) => {
    const product = item.product_title ?? item.title
    const variant = item.variant_title
    return [item.id, variant && variant !== product ? `${product} · ${variant}` : product] as const
  })
  const shipping = (order.shipping_methods ?? []).map((method) => [method.id, method.name] as const)
  return new Map([...items, ...shipping])
}
