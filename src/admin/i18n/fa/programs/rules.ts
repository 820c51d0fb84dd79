export { default } from "../../en/programs/rules"
