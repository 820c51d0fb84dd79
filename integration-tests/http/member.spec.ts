import { inOneShop } from "../fixtures/shop/in-one-shop"
import { attributeRules } from "./member/attribute-rules.suite"
import { attributes } from "./member/attributes.suite"
import { consents } from "./member/consents.suite"
import { memberImports } from "./member/imports.suite"
import { joining } from "./member/joining.suite"
import { memberLife } from "./member/life.suite"
import { members } from "./member/members.suite"
import { merging } from "./member/merging.suite"

inOneShop("member", [
  attributeRules,
  attributes,
  consents,
  memberImports,
  joining,
  memberLife,
  members,
  merging,
])
