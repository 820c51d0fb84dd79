/** The settings of a program by their paths: what they are called, and what they do. */
const fields = {
  bonus_values: {
    label: "What one bonus is worth",
    help: "In each currency in which the program is to work.",
  },
  time_zone: { label: "Time zone", help: "In which days begin and end." },
  accrual: {
    percent: {
      label: "Back as bonuses",
      help: "Of the money of a purchase, where the tier says nothing else.",
    },
    earn_at: {
      label: "When bonuses are earned",
      help: "Until then they are shown as pending.",
    },
    tax: { label: "What earns", help: "Whether the tax in the price earns as well." },
    shipping: { label: "Shipping", help: "Whether shipping costs earn bonuses." },
    bonus_paid_part: {
      label: "The part paid with bonuses",
      help: "Whether bonuses can be earned with bonuses.",
    },
    rounding: { label: "Rounding", help: "Of the sum that an order earns." },
    rounding_step: { label: "To a multiple of", help: "1 gives whole bonuses only." },
    activation_delay_days: {
      label: "Usable after",
      help: "14 days keep bonuses back until goods can no longer be returned.",
    },
    expiry: { label: "They last", help: "From the day on which they can be used." },
    exclusions: { label: "What earns nothing", help: "Gift cards never earn." },
    crossing_order: {
      label: "The order that reaches a tier",
      help: "At which percent it earns itself.",
    },
  },
  redemption: {
    cap_percent: {
      label: "Payable with bonuses",
      help: "The share of an order that bonuses may pay at most.",
    },
    settlement: {
      label: "How bonuses pay",
      help: "A matter of tax: ask your accountant when in doubt.",
    },
    group_caps: {
      label: "Product groups with a share of their own",
      help: "Goes before the share of tier and program.",
    },
    exclusions: {
      label: "What bonuses cannot pay",
      help: "Gift cards can never be paid with them.",
    },
    cap_base: { label: "The share is", help: "How it goes together with promotions." },
    shipping: { label: "Shipping", help: "Whether bonuses may pay for it." },
    minimum_balance: {
      label: "Least balance",
      help: "With fewer bonuses nothing can be paid.",
    },
    step: { label: "In steps of", help: "1 lets only whole bonuses be spent." },
    order_max: { label: "Most for one order", help: "Empty: no limit." },
    minimum_order: {
      label: "From an order of",
      help: "For less, nothing can be paid with bonuses.",
    },
    member_max: { label: "Most for one member", help: "What a member may spend in a period." },
    first_order: { label: "The first order", help: "Whether bonuses may pay a part of it." },
    hold_minutes: {
      label: "Kept for a cart",
      help: "How long bonuses stay set aside for a cart that nobody touches.",
    },
  },
  tier_schedule: {
    measure: { label: "A tier is reached by", help: "The thresholds are written in it." },
    counted_products: {
      label: "Products that count",
      help: "Empty: all products count towards a tier.",
    },
    window: { label: "Purchases that count", help: "Over which time they are added up." },
    downgrade: { label: "A tier is taken away", help: "Up it goes at once, always." },
    grace_days: {
      label: "Days of grace",
      help: "So long after a period its tier is kept, and purchases still count for it.",
    },
    customer_groups: {
      label: "A customer group for each tier",
      help: "For price lists and promotions of your own.",
    },
  },
  discount: {
    percent: { label: "Off the price", help: "For members whose tier says nothing else." },
    beside_others: {
      label: "Beside another percent off",
      help: "When a promotion takes a percent off the same order.",
    },
  },
  spend: {
    bonus_paid_part: {
      label: "Orders partly paid with bonuses",
      help: "How they count towards a tier.",
    },
  },
  grants: {
    welcome: { label: "For joining", help: "Once for ever." },
    birthday: { label: "For the birthday", help: "Once a year, to members who told it." },
  },
  returns: {
    shortfall: {
      label: "Bonuses that are spent already",
      help: "When goods come back whose bonuses are gone.",
    },
    grace_days: {
      label: "Extra days for returned bonuses",
      help: "How long bonuses last that come back after they had expired.",
    },
  },
  expiry: {
    inactivity_expiry_days: {
      label: "Gone without a purchase for",
      help: "Empty: not buying ends nothing.",
    },
    warn_days_before: {
      label: "Remind before they go",
      help: "So many days before the last day; several with commas.",
    },
  },
  limits: {
    earned_max: { label: "Most that a member earns", help: "On the orders of a period." },
    budget: { label: "Budget", help: "What all members together may earn." },
    staff_group_ids: {
      label: "Customer groups of your staff",
      help: "Their purchases earn nothing.",
    },
    staff_redemption: {
      label: "Staff may pay with bonuses",
      help: "With those they have already.",
    },
  },
  joining: {
    earlier_orders_days: {
      label: "Orders before joining that count",
      help: "Whoever joins brings the orders of so many days. Empty: none.",
    },
  },
  surveys: {
    interval_months: {
      label: "Fields are asked for again every",
      help: "At the till, after joining and after each survey that was answered. Empty: only on the day that staff set for a member.",
    },
  },
}

export default fields
