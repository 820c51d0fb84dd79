export { default } from "../../en/programs/options"
