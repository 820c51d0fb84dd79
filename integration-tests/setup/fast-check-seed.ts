import fc from "fast-check"

/** `TEST_SEED` from the head of a failed run makes the property tests try the same cases again. */
const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10)
if (Number.isSafeInteger(seed)) fc.configureGlobal({ seed })
