import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { minor } from "../../domain/money/money"

describeLedger("an order that is first seen after the program has changed", (scene) => {
  it.each([
    { paid_as: "discount", program: "tender", on_line: 30 },
    { paid_as: "tender", program: "discount", on_line: 0 },
  ] as const)(
    "stays paid as a $paid_as, whatever the program settles by",
    async ({ paid_as, program, on_line }) => {
      const account_id = await scene().member("anna")
      await scene().earn(account_id, 100)
      await scene().spend(account_id, "cart_1", 30)
      const terms = termsWith({ accrual: { percent_bp: 0 }, redemption: { settlement: program } })
      const facts = (returned: number) =>
        orderOf([
          orderLine("item_1", 10_000, {
            quantity: 2,
            returned_quantity: returned,
            paid_with_bonuses: minor(on_line * 100),
          }),
        ])
      const redemption = { cart_id: "cart_1", redeemed: points(30), terms }
      await scene().sync(account_id, facts(0), redemption)
      expect(await scene().stored(account_id)).toMatchObject({ available: 70 })
      expect(await scene().service.readOrderRecord("order_1")).toMatchObject({
        redemption: { settlement: paid_as },
      })
      await scene().sync(account_id, facts(1), redemption)
      expect(await scene().stored(account_id)).toMatchObject({ available: 85 })
    },
  )
})
