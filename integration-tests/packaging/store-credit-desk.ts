import type { HttpClient } from "../fixtures/shop/http-client"
import type { LoyalShopper } from "../fixtures/shop/loyal-shopper"
import type { ShoppingCart } from "../fixtures/shop/shopping-cart"
import type { StoreCart } from "../fixtures/shop/test-shop"

interface Account {
  readonly id: string
  readonly balance: number
}

/** Store credit and gift cards, as Medusa's own plugin has them. */
export class StoreCreditDesk {
  private gift_cards = 0

  constructor(private readonly staff: HttpClient) {}

  async give(anna: LoyalShopper, amount: number): Promise<void> {
    const { store_credit_account } = await this.staff.must<{ store_credit_account: Account }>(
      "POST",
      "/admin/store-credit-accounts",
      { currency_code: "eur", customer_id: anna.customer_id },
    )
    await this.staff.must(
      "POST",
      `/admin/store-credit-accounts/${store_credit_account.id}/credit`,
      {
        amount,
      },
    )
  }

  async balance(anna: LoyalShopper): Promise<number> {
    const { store_credit_accounts } = await this.staff.must<{
      store_credit_accounts: readonly Account[]
    }>("GET", `/admin/store-credit-accounts?customer_id=${anna.customer_id}`)
    return store_credit_accounts.reduce((sum, account) => sum + Number(account.balance), 0)
  }

  /** @returns its code */
  async giftCard(value: number): Promise<string> {
    this.gift_cards += 1
    const { gift_card } = await this.staff.must<{ gift_card: { readonly code: string } }>(
      "POST",
      "/admin/gift-cards",
      { currency_code: "eur", value, code: `GIFT-${this.gift_cards}` },
    )
    return gift_card.code
  }

  async payWithStoreCredit(cart: ShoppingCart, amount: number): Promise<StoreCart> {
    return (await this.post(cart, "store-credits", { amount })).cart
  }

  async payWithGiftCard(cart: ShoppingCart, code: string): Promise<StoreCart> {
    return (await this.post(cart, "gift-cards", { code })).cart
  }

  /** Money that is owed to the customer, paid out as store credit. */
  async refundAsStoreCredit(order_id: string, amount: number): Promise<void> {
    await this.staff.must("POST", `/admin/orders/${order_id}/credit-lines`, {
      amount: -amount,
      reference: "refund",
      reference_id: order_id,
    })
  }

  private post(cart: ShoppingCart, what: string, body: object): Promise<{ cart: StoreCart }> {
    return cart.client.must("POST", `/store/carts/${cart.id}/${what}`, body)
  }
}
