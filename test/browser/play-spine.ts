// The eleven steps from the call to the booklet, played in one browser per office. Two suites play them, with scripts and without, so that two workers can.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { openBrowser, startServer, type People, type RunningServer } from '#test/support/browser.ts'
import * as spine from './spine.ts'

/** @param javascript whether the pages' scripts run */
export function describeSpine(javascript: boolean): void {
  describe(`the spine, ${javascript ? 'with' : 'without'} scripts`, () => {
    let folder: string
    let database: string
    let server: RunningServer
    let people: People & { complaints: string[] }
    let windows: { url: string; as: People['as']; visitor: People['visitor'] }

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'spine-'))
      database = await spine.foundedDatabase()
      server = await startServer({ DATABASE_FILE: database })
      people = await openBrowser(server, { javascript })
      windows = { url: server.url, as: people.as, visitor: people.visitor }
    }, 60_000)

    afterAll(async () => {
      await people?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
      rmSync(path.dirname(database), { recursive: true, force: true })
    })

    // One test: each step stands on the one before, and a step that fails says which it is by its place in the stack.
    test(`M-12 M-20 M-30 M-39 the call is carried to the published booklet by people in a browser, ${javascript ? 'scripts on' : 'scripts off'}`, async () => {
      const law = path.join(folder, 'law.pdf')
      const document = await PDFDocument.create()
      document.addPage()
      writeFileSync(law, await document.save())

      await spine.openCall(windows)
      const receipt = await spine.propose(await people.as('Focal point of Georgia'), spine.PROGRAMMES.georgia, law)
      expect(receipt).toMatch(/BP\/2\/GEO\/1[\s\S]*UTC[\s\S]*Nusa Dua[\s\S]*Tbilisi[\s\S]*law\.pdf/)
      await spine.propose(await people.as('Focal point of India'), spine.PROGRAMMES.india, law)
      await spine.propose(await people.as('Representative of Test Watch'), spine.PROGRAMMES.ukraine, law)
      await spine.screen(windows)
      await spine.giveStateView(windows)
      await spine.consult(windows)
      await spine.select(windows)
      await spine.meet(windows)
      await spine.summarise(windows)
      await spine.publish(windows)

      const { pdf, html: markup, page } = await spine.readBooklet(windows)
      const html = markup.replaceAll(/<[^>]+>/g, '')
      const file = path.join(folder, 'booklet.pdf')
      writeFileSync(file, pdf)
      const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ')
      for (const words of [spine.PROGRAMMES.india.title, 'Repaint the walls each year.', spine.PROGRAMMES.ukraine.title, 'Test Watch', 'Donor of the test', 'The meeting asked India what it cost.']) {
        expect([words, text.includes(words), html.includes(words)]).toEqual([words, true, true])
      }
      // Georgia declined, so its programme is no chapter; it agreed to be listed, so the annex names it. No contact, no internal note anywhere.
      expect(text).not.toContain(spine.PROGRAMMES.georgia.done)
      expect(text + html + page).not.toMatch(/CANARY/)

      const record = await spine.readRecord(windows)
      expect(record.proposer).not.toContain('CANARY-INTERNAL')
      expect(record.secretariat).toContain('issued the edition')
      expect(people.complaints).toEqual([])
      await server.stop()
      const verified = spawnSync(process.execPath, ['--import', 'tsx', 'bin/record-verify.ts', '--database', database], { encoding: 'utf8' })
      expect([verified.status, verified.stdout]).toEqual([0, expect.stringMatching(/^The record is whole/)])
    }, 600_000)
  })
}
