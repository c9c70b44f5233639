// One person may hold an office of the same name for two entities: to be refused would tell the second that the first knows the address (S-16).

import type { QueryInterface } from 'sequelize'

export async function up({ context: { sequelize } }: { context: QueryInterface }): Promise<void> {
  await sequelize.query('DROP INDEX one_office_a_person')
  // An office of the Secretariat has no entity, and two missing values would count as different.
  await sequelize.query(`CREATE UNIQUE INDEX one_office_a_person ON offices (person_id, session_id, role, title, COALESCE(entity_id, '')) WHERE active`)
}
