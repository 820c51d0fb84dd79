export { default } from "../../en/programs/fields"
