import type en from "../../en/programs/fields"
import type { Translation } from "../../translation"

const fields: Translation<typeof en> = {
  bonus_values: {
    label: "Cât valorează un bonus",
    help: "În fiecare monedă în care va funcționa programul.",
  },
  time_zone: { label: "Fusul orar", help: "În el încep și se termină zilele." },
  accrual: {
    percent: {
      label: "Înapoi ca bonusuri",
      help: "Din banii unei cumpărături, dacă nivelul nu spune altceva.",
    },
    earn_at: { label: "Când se câștigă bonusurile", help: "Până atunci apar în așteptare." },
    tax: { label: "Ce aduce bonusuri", help: "Dacă se socotește și taxa din preț." },
    shipping: { label: "Livrarea", help: "Dacă transportul aduce bonusuri." },
    bonus_paid_part: {
      label: "Partea plătită cu bonusuri",
      help: "Dacă se pot câștiga bonusuri cu bonusuri.",
    },
    rounding: { label: "Rotunjire", help: "A sumei pe care o aduce o comandă." },
    rounding_step: { label: "La un multiplu de", help: "1 dă numai bonusuri întregi." },
    activation_delay_days: {
      label: "Se pot folosi după",
      help: "14 zile rețin bonusurile până când marfa nu mai poate fi returnată.",
    },
    expiry: { label: "Sunt valabile", help: "Din ziua în care pot fi folosite." },
    exclusions: { label: "Ce nu aduce bonusuri", help: "Cardurile cadou nu aduc niciodată." },
    crossing_order: {
      label: "Comanda care atinge un nivel",
      help: "La ce procent câștigă ea însăși.",
    },
  },
  redemption: {
    cap_percent: {
      label: "Se plătește cu bonusuri",
      help: "Partea unei comenzi pe care o pot plăti cel mult bonusurile.",
    },
    settlement: {
      label: "Cum plătesc bonusurile",
      help: "Ține de taxe: la nevoie, întrebați contabilul.",
    },
    group_caps: {
      label: "Grupe de produse cu o parte proprie",
      help: "Trece înaintea nivelului și a programului.",
    },
    exclusions: {
      label: "Ce nu pot plăti bonusurile",
      help: "Cardurile cadou nu se pot plăti niciodată cu ele.",
    },
    cap_base: { label: "Partea se socotește", help: "Cum se îmbină cu promoțiile." },
    shipping: { label: "Livrarea", help: "Dacă bonusurile o pot plăti." },
    minimum_balance: {
      label: "Soldul cel mai mic",
      help: "Cu mai puține bonusuri nu se poate plăti nimic.",
    },
    step: { label: "În pași de", help: "1 lasă să se cheltuie numai bonusuri întregi." },
    order_max: { label: "Cel mult pentru o comandă", help: "Gol: fără limită." },
    minimum_order: {
      label: "De la o comandă de",
      help: "Pentru mai puțin nu se poate plăti cu bonusuri.",
    },
    member_max: {
      label: "Cel mult pentru un membru",
      help: "Cât poate cheltui un membru într-o perioadă.",
    },
    first_order: { label: "Prima comandă", help: "Dacă bonusurile pot plăti o parte din ea." },
    hold_minutes: {
      label: "Păstrate pentru un coș",
      help: "Cât rămân rezervate bonusurile pentru un coș pe care nu-l atinge nimeni.",
    },
  },
  tier_schedule: {
    measure: { label: "Un nivel se atinge prin", help: "În aceasta sunt scrise pragurile." },
    counted_products: {
      label: "Produsele care contează",
      help: "Gol: toate produsele contează pentru nivel.",
    },
    window: { label: "Cumpărăturile care contează", help: "Din ce timp se adună." },
    downgrade: { label: "Un nivel se pierde", help: "În sus se trece întotdeauna pe loc." },
    grace_days: {
      label: "Zile de grație",
      help: "Atât după o perioadă nivelul se păstrează, iar cumpărăturile mai contează.",
    },
    customer_groups: {
      label: "Un grup de clienți pentru fiecare nivel",
      help: "Pentru liste de prețuri și promoții proprii.",
    },
  },
  discount: {
    percent: { label: "Din preț", help: "Pentru membrii al căror nivel nu spune altceva." },
    beside_others: {
      label: "Lângă altă reducere procentuală",
      help: "Când o promoție ia un procent din aceeași comandă.",
    },
  },
  spend: {
    bonus_paid_part: {
      label: "Comenzile plătite în parte cu bonusuri",
      help: "Cum contează pentru nivel.",
    },
  },
  grants: {
    welcome: { label: "Pentru înscriere", help: "O singură dată." },
    birthday: {
      label: "De ziua de naștere",
      help: "O dată pe an, membrilor care au spus-o.",
    },
  },
  returns: {
    shortfall: {
      label: "Bonusuri deja cheltuite",
      help: "Când se întoarce marfa ale cărei bonusuri nu mai sunt.",
    },
    grace_days: {
      label: "Zile în plus pentru bonusurile întoarse",
      help: "Cât țin bonusurile care se întorc după ce expiraseră.",
    },
  },
  expiry: {
    inactivity_expiry_days: {
      label: "Se pierd fără cumpărături timp de",
      help: "Gol: lipsa cumpărăturilor nu încheie nimic.",
    },
    warn_days_before: {
      label: "Amintește înainte să se piardă",
      help: "Cu atâtea zile înainte de ultima zi; mai multe, cu virgule.",
    },
  },
  limits: {
    earned_max: { label: "Cel mult cât câștigă un membru", help: "Din comenzile unei perioade." },
    budget: { label: "Buget", help: "Cât pot câștiga toți membrii împreună." },
    staff_group_ids: {
      label: "Grupurile de clienți ale personalului",
      help: "Cumpărăturile lor nu aduc bonusuri.",
    },
    staff_redemption: {
      label: "Personalul poate plăti cu bonusuri",
      help: "Cu cele pe care le are deja.",
    },
  },
  joining: {
    earlier_orders_days: {
      label: "Comenzi dinainte de înscriere care contează",
      help: "Cine se înscrie aduce comenzile din atâtea zile. Gol: niciuna.",
    },
  },
  surveys: {
    interval_months: {
      label: "Câmpurile se întreabă din nou la fiecare",
      help: "La casă, după înscriere și după fiecare sondaj cu răspuns. Gol: doar în ziua pe care o pune personalul unui membru.",
    },
  },
}

export default fields
