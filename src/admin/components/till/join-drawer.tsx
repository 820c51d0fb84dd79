import { Button, Hint, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePrograms } from "../../hooks/api/programs"
import type { Program } from "../../hooks/api/types"
import type { Till } from "../../hooks/till/use-till"
import { DEMANDED_AT_JOINING, useNewMember } from "../../hooks/use-new-member"
import { errorInWords } from "../../lib/shop/error-in-words"
import { memberName } from "../../lib/members/member-name"
import { contactIn } from "../../lib/members/new-member"
import { FieldInputs } from "../members/field-inputs"
import { NewMemberFields } from "../members/new-member-fields"
import { ConsentChoices } from "./consent-choices"
import { TillDrawer } from "./till-drawer"

interface JoinDrawerProps {
  readonly till: Till
  /** What the customer has said already, and nobody has: a phone number, an e-mail address; empty: nothing. */
  readonly said: string
  readonly country_code: string | null
}

/** Somebody without a card joins in the middle of a sale, which is his from then on. */
export function JoinDrawer(props: JoinDrawerProps) {
  const { data } = usePrograms()
  return data ? <JoinForm {...props} programs={data.programs} /> : null
}

interface JoinFormProps extends JoinDrawerProps {
  /** The default one first. */
  readonly programs: readonly Program[]
}

function JoinForm({ till, said, country_code, programs }: JoinFormProps) {
  const { t } = useTranslation("loyaltyProgram")
  const form = useNewMember({
    program_id: programs[0]?.id ?? "",
    said: contactIn(said),
    country_code,
    onJoined: (member) => {
      const name = memberName(member) ?? t("till.customer.nameless")
      toast.success(t("till.join.done", { name }))
      till.close()
      till.desk.change({ member_id: member.id })
    },
  })
  const { join, problems } = form
  return (
    <TillDrawer
      title={t("till.join.title")}
      description={t("till.join.hint")}
      onClose={till.close}
      onSubmit={form.submit}
      foot={
        <>
          <Button variant="secondary" type="button" onClick={till.close}>
            {t("till.pay.cancel")}
          </Button>
          <Button type="submit" className="flex-1" isLoading={join.isPending}>
            {t("till.join.submit")}
          </Button>
        </>
      }
    >
      <NewMemberFields
        draft={form.draft}
        programs={programs}
        problems={problems}
        onChange={form.change}
      />
      <FieldInputs
        fields={form.fields}
        drafts={form.drafts}
        demanded={DEMANDED_AT_JOINING}
        problems={problems.fields}
        onChange={form.changeFields}
      />
      <ConsentChoices given={form.consents} onChange={form.setConsents} />
      <div role="alert">
        {join.error && <Hint variant="error">{errorInWords(join.error, t)}</Hint>}
      </div>
    </TillDrawer>
  )
}
