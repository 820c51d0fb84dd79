import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { lookUpCard } from "../../hooks/api/cards"
import { useMutation } from "@tanstack/react-query"
import { errorInWords } from "../../lib/shop/error-in-words"
import { TextField } from "../text-field"

/** For whoever has a card in his hand and may not see all of them. */
export function FindCard() {
  const { t } = useTranslation("loyaltyProgram")
  const navigate = useNavigate()
  const [code, setCode] = useState("")
  const find = useMutation({ mutationFn: lookUpCard })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === "" || find.isPending) return
    find.mutate(code.trim(), {
      onSuccess: ({ card }) => void navigate(`/loyalty/cards/${card.id}`),
    })
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("cardsPage.find.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("cardsPage.find.hint")}
        </Text>
      </div>
      <form onSubmit={submit} noValidate className="flex max-w-xl flex-col gap-y-4 px-6 py-4">
        <TextField
          id="loyalty-find-card"
          label={t("cardsPage.issue.number")}
          dir="ltr"
          autoFocus
          value={code}
          problem={find.error ? errorInWords(find.error, t) : null}
          onChange={(typed) => {
            setCode(typed)
            find.reset()
          }}
        />
        <Button size="small" type="submit" className="self-start" isLoading={find.isPending}>
          {t("cardsPage.find.submit")}
        </Button>
      </form>
    </Container>
  )
}
