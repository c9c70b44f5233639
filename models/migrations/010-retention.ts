// When an office ended, so that a period can run from it (M-40).

import type { QueryInterface } from 'sequelize'

export async function up({ context }: { context: QueryInterface }): Promise<void> {
  await context.sequelize.query('ALTER TABLE offices ADD COLUMN ended_at VARCHAR(24)')
  // Of offices that ended before this was noted nobody knows when: their period runs from now.
  await context.sequelize.query(`UPDATE offices SET ended_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE NOT active`)
}
