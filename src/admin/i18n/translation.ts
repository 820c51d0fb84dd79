type PluralForm = "zero" | "one" | "two" | "few" | "many"

/**
 * The same texts in another language. Where English counts (`members_one`, `members_other`), the other language
 * has the plural forms that it needs, as i18next names them.
 */
export type Translation<English> = {
  readonly [
    Key in keyof English as Key extends `${string}_one` ? never : Key
  ]: English[Key] extends string ? string : Translation<English[Key]>
} & {
  readonly [
    Key in keyof English as Key extends `${infer Counted}_other`
      ? `${Counted}_${PluralForm}`
      : never
  ]?: string
}
