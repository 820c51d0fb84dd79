interface Named {
  readonly first_name: string | null
  readonly last_name: string | null
}

/** "Anna Nowak"; empty where no name is known. */
export function fullName({ first_name, last_name }: Named): string {
  return [first_name, last_name].filter(Boolean).join(" ")
}

/** By what people know somebody: his name, or his address where no name is known. */
export function personName(person: Named & { readonly email: string }): string {
  return fullName(person) || person.email
}
