// Hashes that stand for no item, so that a list of receipts tells nobody how many items it leaves out (M-24).

import { QueryTypes, type QueryInterface } from 'sequelize'
import { fillersFor } from '../ballot-box.ts'

export async function up({ context: { sequelize } }: { context: QueryInterface }): Promise<void> {
  await sequelize.query('ALTER TABLE consultations ADD COLUMN fillers TEXT')
  const closed = await sequelize.query<{ id: string; items: number }>(`SELECT c.id, (SELECT COUNT(*) FROM consultation_items i WHERE i.consultation_id = c.id) AS items FROM consultations c WHERE c.state = 'closed'`, { type: QueryTypes.SELECT })
  for (const { id, items } of closed) await sequelize.query('UPDATE consultations SET fillers = $1 WHERE id = $2', { bind: [JSON.stringify(fillersFor(items)), id] })
  await sequelize.query(`CREATE TRIGGER fillers_are_kept BEFORE UPDATE ON consultations WHEN OLD.fillers IS NOT NULL AND NEW.fillers IS NOT OLD.fillers BEGIN SELECT RAISE(ABORT, 'fillers are kept as they were drawn'); END`)
}
