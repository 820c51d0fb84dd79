import { Check } from "@medusajs/icons"
import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { mayDo, STAFF_PERMISSIONS } from "../../../domain/staff/permissions"
import { STAFF_ROLES } from "../../../domain/staff/staff-role"

/** What each role may do, as the server holds everybody to it. */
export function RolePermissions() {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("staff.permissions")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("staff.permissionsHint")}
        </Text>
      </div>
      <div className="overflow-x-auto">
        <Table aria-label={t("staff.permissions")}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell className="text-start">{t("staff.mayDo")}</Table.HeaderCell>
              {STAFF_ROLES.map((role) => (
                <Table.HeaderCell key={role} className="text-center">
                  {t(`staff.role.${role}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {STAFF_PERMISSIONS.map((permission) => (
              <Table.Row key={permission}>
                <Table.Cell className="min-w-52 whitespace-normal py-2">
                  {t(`staff.may.${permission}`)}
                </Table.Cell>
                {STAFF_ROLES.map((role) => (
                  <Table.Cell key={role}>
                    {mayDo(role, permission) ? (
                      <span className="flex justify-center">
                        <Check aria-hidden="true" />
                        <span className="sr-only">{t("staff.yes")}</span>
                      </span>
                    ) : (
                      <span className="sr-only">{t("staff.no")}</span>
                    )}
                  </Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Container>
  )
}
