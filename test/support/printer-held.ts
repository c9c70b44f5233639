// A printer that is busy for as long as a test looks: a print is quick, and a page that says "it waits" must not be a matter of luck.

import { Op } from 'sequelize'
import { AT_ONCE } from '#models/print-queue.ts'
import { Prints } from '#models/tables.ts'
import { printingEnded, wakePrinting } from '#app/server/print-service.ts'

/** As many prints as there can be at once are under way; what is asked for meanwhile waits until `letGo` is called, and is then printed to its end. */
export async function holdPrinter(): Promise<{ letGo: () => Promise<void> }> {
  const at = new Date(0).toISOString()
  const others = Array.from({ length: AT_ONCE }, (_, index) => `paper:held-${index}`)
  const first = 1_000_000
  for (const [index, key] of others.entries()) {
    await Prints().create({ id: first + index, key, kind: 'paper', subject: key, title: 'Another', language: 'en', content: '', standing: 'printing', attempts: 1, askedAt: at, startedAt: at, endedAt: null, error: null, pdf: null, sha256: null, pages: null })
  }
  return {
    letGo: async () => {
      await Prints().destroy({ where: { key: { [Op.in]: others } } })
      wakePrinting()
      await printingEnded()
    },
  }
}
