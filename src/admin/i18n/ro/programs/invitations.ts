export { default } from "../../en/programs/invitations"
