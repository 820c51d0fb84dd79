export { default } from "../../en/programs/dry-run"
