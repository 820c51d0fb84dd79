export { default } from "../../en/programs/page"
