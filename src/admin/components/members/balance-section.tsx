import { Container } from "@medusajs/ui"
import { useState } from "react"
import type { AdminMember } from "../../hooks/api/types"
import { useMay } from "../../hooks/api/staff"
import { AdjustBonusesDrawer } from "./adjust-bonuses-drawer"
import { BalanceFigures } from "./balance-figures"
import { LotList } from "./lot-list"
import { mayChange } from "../../lib/members/may-change"

/** What the member has, and what it is made of. */
export function BalanceSection({ member }: { readonly member: AdminMember }) {
  const [adjusting, setAdjusting] = useState(false)
  const mayAdjust = useMay("adjust_balances") === true && mayChange(member)
  return (
    <Container className="divide-y p-0">
      <BalanceFigures
        balance={member.balance}
        {...(mayAdjust && {
          onAdjust: () => {
            setAdjusting(true)
          },
        })}
      />
      <LotList member_id={member.id} />
      <AdjustBonusesDrawer member={member} open={adjusting} onOpenChange={setAdjusting} />
    </Container>
  )
}
