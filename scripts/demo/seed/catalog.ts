/** What the demo's shop sells: coffee, tea and what one needs to make and serve them. */
export interface CatalogProduct {
  readonly handle: string
  readonly title: string
  readonly category: string
  readonly collection: string | null
  readonly description: string
  readonly variants: readonly CatalogVariant[]
}

export interface CatalogVariant {
  readonly title: string
  /** With tax, in cents of a euro. */
  readonly eur_cents: number
}

export const CATEGORIES = {
  espresso: "Espresso beans",
  filter: "Filter beans",
  tea: "Tea",
  brewing: "Brewing gear",
  grinders: "Grinders and scales",
  cups: "Cups and glasses",
  kitchen: "Kitchen",
  pantry: "Pantry",
} as const

export const COLLECTIONS = {
  house: "House roasts",
  mornings: "Slow mornings",
  gifts: "Small gifts",
} as const

type Category = keyof typeof CATEGORIES
type Collection = keyof typeof COLLECTIONS

const BAGS = ["250 g", "1 kg"] as const

export const CATALOG: readonly CatalogProduct[] = [
  bags(
    "House Espresso",
    "espresso",
    "house",
    1200,
    "Chocolate and hazelnut; forgiving in any machine.",
  ),
  bags(
    "Night Train",
    "espresso",
    "house",
    1290,
    "A dark roast for milk drinks, with molasses and cocoa.",
  ),
  bags("Brazil Fazenda", "espresso", null, 1350, "Low acidity, a body like butter toffee."),
  bags(
    "India Monsooned",
    "espresso",
    null,
    1420,
    "Spice and cedar from beans aged in the sea wind.",
  ),
  bags("Corner Bar Blend", "espresso", "house", 1180, "A tenth of robusta for a crema that stays."),
  bags(
    "Decaf After Eight",
    "espresso",
    null,
    1390,
    "Washed with water alone, and still tastes of coffee.",
  ),
  bags(
    "Ethiopia Yirga",
    "filter",
    "mornings",
    1580,
    "Jasmine, lemon and black tea in a light cup.",
  ),
  bags("Kenya Peaberry", "filter", null, 1720, "Blackcurrant and tomato leaf, bright and long."),
  bags(
    "Colombia Huila",
    "filter",
    null,
    1490,
    "Red apple and caramel, for the first cup of the day.",
  ),
  bags("Guatemala Antigua", "filter", "mornings", 1460, "Cocoa, orange peel and a hint of smoke."),
  bags(
    "Rwanda Lake Kivu",
    "filter",
    null,
    1550,
    "Plum and brown sugar from a women's cooperative.",
  ),
  bags("Filter Blend", "filter", "house", 1260, "Made for the big pot in the office kitchen."),
  one("Assam Broken Leaf", "tea", null, 890, "Strong and malty; takes milk gladly.", "200 g"),
  one(
    "Darjeeling First Flush",
    "tea",
    "mornings",
    1690,
    "Light, floral, picked in March.",
    "100 g",
  ),
  one("Sencha", "tea", null, 1240, "Grassy and sweet at seventy degrees.", "100 g"),
  one("Earl Grey", "tea", null, 950, "With real bergamot oil from Calabria.", "150 g"),
  one("Rooibos Vanilla", "tea", null, 780, "No caffeine; good cold as well.", "200 g"),
  one("Peppermint Leaf", "tea", null, 650, "Whole leaves that open in the pot.", "100 g"),
  one("Mountain Herbs", "tea", "gifts", 720, "Thyme, sage and lemon balm.", "100 g"),
  one("Pour-Over Set", "brewing", "mornings", 6400, "Dripper, jug and forty papers.", "For two"),
  one("French Press", "brewing", null, 3490, "Double-walled steel; keeps warm for an hour.", "1 l"),
  one("Moka Pot", "brewing", null, 2990, "Aluminum, for six small cups.", "6 cups"),
  one(
    "Cold Brew Bottle",
    "brewing",
    null,
    2450,
    "Fill in the evening, drink in the morning.",
    "1 l",
  ),
  one("Gooseneck Kettle", "brewing", null, 7990, "Holds the temperature to one degree.", "0.9 l"),
  one("Paper Filters", "brewing", null, 490, "Unbleached, for drippers of size two.", "100 pieces"),
  one("Milk Jug", "brewing", null, 1890, "With a spout that draws.", "350 ml"),
  one(
    "Home Espresso Machine",
    "brewing",
    null,
    38900,
    "Fifteen bar, one group, a real steam wand.",
    "Steel",
  ),
  one(
    "Hand Grinder",
    "grinders",
    "mornings",
    8900,
    "Steel burrs, thirty clicks, fits a backpack.",
    "30 g",
  ),
  one(
    "Electric Grinder",
    "grinders",
    null,
    15900,
    "Forty settings from espresso to press.",
    "Black",
  ),
  one("Kitchen Scale", "grinders", null, 3290, "Tenths of a gram and a timer.", "2 kg"),
  one("Tamper", "grinders", null, 2690, "Walnut and steel.", "58 mm"),
  one("Stoneware Mug", "cups", "gifts", 1800, "Turned by hand; no two are alike.", "300 ml"),
  one("Espresso Cups", "cups", "gifts", 2890, "A pair with saucers.", "Set of two"),
  one("Cappuccino Cup", "cups", null, 1450, "Thick porcelain that holds the warmth.", "180 ml"),
  one("Double-Walled Glass", "cups", null, 1290, "The coffee seems to float.", "250 ml"),
  one("Travel Mug", "cups", null, 2790, "Shuts tight and fits the bicycle.", "350 ml"),
  one("Tea Bowl", "cups", null, 1600, "Celadon glaze.", "200 ml"),
  one("Tea Pot", "kitchen", "mornings", 4290, "Cast iron with a sieve of steel.", "0.8 l"),
  one("Bread Board", "kitchen", null, 3600, "Oak, oiled, with a gutter for crumbs.", "40 cm"),
  one("Linen Towel", "kitchen", "gifts", 1190, "Dries glasses without a trace.", "50 × 70 cm"),
  one("Coffee Canister", "kitchen", null, 2290, "Lets the gas out and no air in.", "500 g"),
  one("Wooden Spoon", "kitchen", null, 790, "Cherry wood.", "30 cm"),
  one("Almond Biscuits", "pantry", "gifts", 590, "Twice baked, to dip.", "180 g"),
  one("Dark Chocolate", "pantry", "gifts", 450, "Seventy percent, from Ghana.", "100 g"),
  one("Vanilla Syrup", "pantry", null, 990, "Cane sugar and pods.", "500 ml"),
  one("Oat Drink for Baristas", "pantry", null, 340, "Foams like milk.", "1 l"),
]

/** Prices in Poland end in .90, as they do there: 12.00 EUR → 50.90 PLN. */
export function plnCents(eur_cents: number): number {
  return Math.round((eur_cents * 4.25) / 100) * 100 - 10
}

export function handleOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, "-")
}

function bags(
  title: string,
  category: Category,
  collection: Collection | null,
  eur_cents: number,
  description: string,
): CatalogProduct {
  // A kilogram costs as much as three and a half small bags.
  const prices = [eur_cents, Math.round((eur_cents * 3.5) / 100) * 100 - 10]
  const variants = BAGS.map((bag, index) => ({ title: bag, eur_cents: prices[index] ?? eur_cents }))
  return product(title, category, collection, description, variants)
}

function one(
  title: string,
  category: Category,
  collection: Collection | null,
  eur_cents: number,
  description: string,
  variant: string,
): CatalogProduct {
  return product(title, category, collection, description, [{ title: variant, eur_cents }])
}

function product(
  title: string,
  category: Category,
  collection: Collection | null,
  description: string,
  variants: readonly CatalogVariant[],
): CatalogProduct {
  return {
    handle: handleOf(title),
    title,
    category: CATEGORIES[category],
    collection: collection === null ? null : COLLECTIONS[collection],
    description,
    variants,
  }
}
