/** Of somebody among several: enough to ask "Anna K., is it you?", and no more. */
export interface PersonNames {
  readonly first_name: string | null
  readonly last_name: string | null
}

/** "Anna Kowalska"; null: nobody has told a name. */
export function fullName({ first_name, last_name }: PersonNames): string | null {
  const names = [first_name, last_name].flatMap((name) => name?.trim() || [])
  return names.length === 0 ? null : names.join(" ")
}

/** "Anna K." */
export function shortName({ first_name, last_name }: PersonNames): string | null {
  const [initial] = last_name?.trim() ?? ""
  return fullName({ first_name, last_name: initial === undefined ? null : `${initial}.` })
}

const DIGITS_SHOWN = 3

/** "…200" of "+48600100200". */
export function phoneHint(phone: string | null): string | null {
  return phone === null ? null : `…${phone.slice(-DIGITS_SHOWN)}`
}
