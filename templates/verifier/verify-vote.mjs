// Verifies the receipts of votes away from the server that gave them. Node.js 20 or newer, this one file, no network:
//
//   node verify-vote.mjs my-receipts.json                        does each receipt belong to the choice beside it?
//   node verify-vote.mjs my-receipts.json frozen-receipts.json   and is it in the list that was frozen at closing?
//
// my-receipts.json: "Your receipts", as a file. Keep it: whoever reads it knows your votes. frozen-receipts.json: the same page, once the
// consultation is closed. A receipt is the SHA-256 of {"choice":…,"nonce":…,"proposalId":…}, without spaces, in UTF-8.
// Exit 0: all holds. Exit 1: something does not. Exit 2: a file could not be read.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
const CHOICES = { support: 'support', doNotSupport: 'do not support', abstain: 'abstain' }

function stop(why) {
  process.stderr.write(`Nothing was verified. ${why}\n`)
  process.exit(2)
}

function read(file, ...lists) {
  let value
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    stop(`${file} cannot be read: ${error.message}`)
  }
  for (const list of lists) if (!Array.isArray(value?.[list])) stop(`${file} is not the file that is meant: it has no list "${list}".`)
  return value
}

const [receiptsFile, frozenFile] = process.argv.slice(2)
if (!receiptsFile) stop('Usage: node verify-vote.mjs my-receipts.json [frozen-receipts.json]')
const own = read(receiptsFile, 'receipts')
const frozen = frozenFile ? read(frozenFile, 'items', 'others') : null
if (frozen && frozen.consultation !== own.consultation) stop('The two files are of different consultations.')

let wrong = 0
const say = (good, text) => {
  if (!good) wrong += 1
  process.stdout.write(`${good ? 'Holds:         ' : 'DOES NOT HOLD: '} ${text}\n`)
}

// 1. The frozen list itself: each item's hash, then the one over all of them and the others, which the record has named since the closing.
// The others stand for no list in the file: most of them for none at all, so that their number tells nothing.
if (frozen) {
  for (const { item, reference, salt, receipts, sha256: stated } of frozen.items) {
    const made = sha256(JSON.stringify({ proposalId: item, receipts, salt }))
    if (made !== stated || receipts.join() !== [...receipts].sort().join()) say(false, `the frozen list of ${reference} is not the one its hash was made of.`)
  }
  const made = sha256(JSON.stringify([...frozen.items.map((item) => item.sha256), ...frozen.others].sort()))
  say(made === frozen.sha256, `the frozen list of ${frozen.items.length} items has the hash it states.`)
  process.stdout.write(`                Compare with the record of the closing, kept elsewhere: ${made}\n`)
}

// 2. Each receipt: is it of this choice, and was it counted?
if (own.receipts.length === 0) process.stdout.write('The file holds no receipt: you had cast no vote when you saved it.\n')
for (const { item, reference, choice, nonce, receipt } of own.receipts) {
  const matches = sha256(JSON.stringify({ choice, nonce, proposalId: item })) === receipt
  say(matches, matches ? `${reference}: the receipt is of “${CHOICES[choice] ?? choice}”.` : `${reference}: the receipt is not of “${CHOICES[choice] ?? choice}”. The choice, the number or the receipt was changed.`)
  if (!frozen) continue
  const list = frozen.items.find((one) => one.item === item)
  if (!list) say(false, `${reference} is not on the list you were given. If you recused yourself from it, the vote was taken back; if you did not, say so to the Secretariat and the bureau.`)
  else if (list.receipts.includes(receipt)) say(true, `${reference}: this receipt is in the list that was frozen at closing.`)
  else say(false, `${reference}: this receipt is NOT in the list that was frozen at closing. If you changed this vote after you saved the file, save it again and verify that; if you did not, another vote was counted than the one you hold: say so to the Secretariat and the bureau.`)
}

process.stdout.write(wrong === 0 ? (frozen ? 'All holds: what was counted for you is what you cast.\n' : 'All holds so far. After closing, verify again with the frozen list.\n') : `${wrong} of these do not hold.\n`)
process.exitCode = wrong === 0 ? 0 : 1
