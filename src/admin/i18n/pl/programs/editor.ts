export { default } from "../../en/programs/editor"
