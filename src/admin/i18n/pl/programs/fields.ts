import type en from "../../en/programs/fields"
import type { Translation } from "../../translation"

const fields: Translation<typeof en> = {
  bonus_values: {
    label: "Ile wart jest jeden bonus",
    help: "W każdej walucie, w której program ma działać.",
  },
  time_zone: { label: "Strefa czasowa", help: "W niej zaczynają się i kończą dni." },
  accrual: {
    percent: {
      label: "Zwrot w bonusach",
      help: "Od kwoty zakupu, gdy poziom nie mówi inaczej.",
    },
    earn_at: { label: "Kiedy przyznawane są bonusy", help: "Do tego czasu są oczekujące." },
    tax: { label: "Co daje bonusy", help: "Czy liczy się też podatek w cenie." },
    shipping: { label: "Dostawa", help: "Czy koszt dostawy daje bonusy." },
    bonus_paid_part: {
      label: "Część zapłacona bonusami",
      help: "Czy bonusami można zdobywać bonusy.",
    },
    rounding: { label: "Zaokrąglanie", help: "Sumy, którą daje zamówienie." },
    rounding_step: { label: "Do wielokrotności", help: "1 daje tylko całe bonusy." },
    activation_delay_days: {
      label: "Do użycia po",
      help: "14 dni wstrzymuje bonusy, aż minie czas na zwrot.",
    },
    expiry: { label: "Są ważne", help: "Od dnia, w którym można ich użyć." },
    exclusions: { label: "Co nie daje bonusów", help: "Karty podarunkowe nigdy nie dają." },
    crossing_order: {
      label: "Zamówienie, które osiąga poziom",
      help: "Według którego procentu samo zbiera.",
    },
  },
  redemption: {
    cap_percent: {
      label: "Do zapłaty bonusami",
      help: "Jaką część zamówienia można najwyżej zapłacić bonusami.",
    },
    settlement: {
      label: "Jak płacą bonusy",
      help: "To sprawa podatkowa: w razie wątpliwości zapytaj księgowego.",
    },
    group_caps: {
      label: "Grupy produktów z własnym udziałem",
      help: "Ma pierwszeństwo przed poziomem i programem.",
    },
    exclusions: {
      label: "Za co nie można płacić bonusami",
      help: "Kart podarunkowych nigdy nie można nimi opłacić.",
    },
    cap_base: { label: "Udział liczy się", help: "Jak łączy się z promocjami." },
    shipping: { label: "Dostawa", help: "Czy można ją opłacić bonusami." },
    minimum_balance: {
      label: "Najmniejsze saldo",
      help: "Przy mniejszej liczbie bonusów nic nie można zapłacić.",
    },
    step: { label: "Krok", help: "1 pozwala wydawać tylko całe bonusy." },
    order_max: { label: "Najwięcej za jedno zamówienie", help: "Puste: bez limitu." },
    minimum_order: {
      label: "Od zamówienia za",
      help: "Za mniejsze nie można płacić bonusami.",
    },
    member_max: {
      label: "Najwięcej dla jednego członka",
      help: "Ile członek może wydać w okresie.",
    },
    first_order: {
      label: "Pierwsze zamówienie",
      help: "Czy bonusy mogą zapłacić jego część.",
    },
    hold_minutes: {
      label: "Zarezerwowane dla koszyka",
      help: "Jak długo bonusy czekają na koszyk, którego nikt nie rusza.",
    },
  },
  tier_schedule: {
    measure: { label: "Poziom osiąga się przez", help: "W tym zapisane są progi." },
    counted_products: {
      label: "Produkty, które się liczą",
      help: "Puste: wszystkie liczą się do poziomu.",
    },
    window: { label: "Zakupy, które się liczą", help: "Z jakiego czasu są sumowane." },
    downgrade: { label: "Poziom traci się", help: "W górę idzie się zawsze od razu." },
    grace_days: {
      label: "Dni łaski",
      help: "Tak długo po okresie poziom zostaje, a zakupy jeszcze się do niego liczą.",
    },
    customer_groups: {
      label: "Grupa klientów dla każdego poziomu",
      help: "Dla Twoich cenników i promocji.",
    },
  },
  discount: {
    percent: { label: "Rabat od ceny", help: "Dla członków, których poziom nie mówi inaczej." },
    beside_others: {
      label: "Obok innego rabatu procentowego",
      help: "Gdy promocja obniża to samo zamówienie o procent.",
    },
  },
  spend: {
    bonus_paid_part: {
      label: "Zamówienia częściowo opłacone bonusami",
      help: "Jak liczą się do poziomu.",
    },
  },
  grants: {
    welcome: { label: "Za przystąpienie", help: "Raz na zawsze." },
    birthday: { label: "Na urodziny", help: "Raz w roku, dla tych, którzy podali datę." },
  },
  returns: {
    shortfall: {
      label: "Bonusy, które są już wydane",
      help: "Gdy wraca towar, którego bonusów już nie ma.",
    },
    grace_days: {
      label: "Dodatkowe dni dla oddanych bonusów",
      help: "Jak długo są ważne bonusy, które wracają po wygaśnięciu.",
    },
  },
  expiry: {
    inactivity_expiry_days: {
      label: "Przepadają bez zakupu przez",
      help: "Puste: brak zakupów niczego nie kończy.",
    },
    warn_days_before: {
      label: "Przypomnij przed końcem",
      help: "Tyle dni przed ostatnim dniem; kilka po przecinku.",
    },
  },
  limits: {
    earned_max: { label: "Najwięcej, ile zbierze członek", help: "Za zamówienia z okresu." },
    budget: { label: "Budżet", help: "Ile mogą zebrać wszyscy członkowie razem." },
    staff_group_ids: {
      label: "Grupy klientów Waszych pracowników",
      help: "Ich zakupy nie dają bonusów.",
    },
    staff_redemption: {
      label: "Pracownicy mogą płacić bonusami",
      help: "Tymi, które już mają.",
    },
  },
  joining: {
    earlier_orders_days: {
      label: "Zamówienia sprzed przystąpienia",
      help: "Z tylu dni wstecz liczą się zamówienia nowego członka. Puste: żadne.",
    },
  },
  surveys: {
    interval_months: {
      label: "Pola są ponownie pytane co",
      help: "Przy kasie, po przystąpieniu i po każdej ankiecie z odpowiedziami. Puste: tylko w dniu, który obsługa ustawi członkowi.",
    },
  },
}

export default fields
