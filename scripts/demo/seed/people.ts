import type { Random } from "./random"
import type { DemoRegion } from "./regions"
import { GERMANY, POLAND } from "./regions"

export interface Person {
  readonly first_name: string
  readonly last_name: string
  readonly email: string
  readonly phone: string
  readonly region: DemoRegion
  readonly street: string
  readonly city: string
  readonly postal_code: string
}

interface Country {
  readonly region: DemoRegion
  readonly dialing_code: string
  readonly first_names: readonly string[]
  readonly last_names: readonly string[]
  readonly streets: readonly string[]
  readonly places: readonly (readonly [city: string, postal_code: string])[]
}

const IN_GERMANY: Country = {
  region: GERMANY,
  dialing_code: "+49",
  first_names: words(
    "Anna Jonas Lena Paul Marie Felix Clara Emil Frieda Max Nora Ben Ida Karl Greta Tom",
  ),
  last_names: words(
    "Becker Wagner Hoffmann Schulz Koch Richter Klein Wolf Neumann Braun Krüger Vogel",
  ),
  streets: ["Lindenallee", "Marktgasse", "Am Stadtpark", "Bergstraße", "Gartenweg"],
  places: [
    ["Berlin", "10405"],
    ["Leipzig", "04109"],
    ["Dresden", "01067"],
    ["Görlitz", "02826"],
    ["Köln", "50667"],
  ],
}

const IN_POLAND: Country = {
  region: POLAND,
  dialing_code: "+48",
  first_names: words(
    "Zofia Jan Hanna Antoni Julia Szymon Maja Filip Alicja Adam Ewa Piotr Kasia Marek",
  ),
  last_names: words("Nowak Mazur Krawczyk Zając Wilk Duda Szulc Baran Sikora Pawlak Witek Lis"),
  streets: ["ul. Lipowa", "ul. Ogrodowa", "ul. Polna", "ul. Krótka", "ul. Młyńska"],
  places: [
    ["Warszawa", "00-001"],
    ["Kraków", "31-001"],
    ["Wrocław", "50-001"],
    ["Gdańsk", "80-001"],
  ],
}

/** A different person for every number from 0; two of three live in Germany. */
export function personOf(number: number, random: Random): Person {
  const country = number % 3 === 2 ? IN_POLAND : IN_GERMANY
  const first_name = random.pick(country.first_names)
  const last_name = random.pick(country.last_names)
  const [city, postal_code] = random.pick(country.places)
  return {
    first_name,
    last_name,
    email: `${plain(first_name)}.${plain(last_name)}.${number + 1}@example.com`,
    phone: `${country.dialing_code}${600_000_000 + number * 7_919}`,
    region: country.region,
    street: `${random.pick(country.streets)} ${random.between(1, 90)}`,
    city,
    postal_code,
  }
}

function words(text: string): string[] {
  return text.split(" ")
}

/** Letters that every mail server takes: "Krüger" → "kruger", "Zając" → "zajac". */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/[^a-z]/g, "")
}
