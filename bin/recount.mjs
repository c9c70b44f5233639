// npm run recount -- sealed.json: counts the votes of a closed consultation anew, and compares with the result that was printed (S-53).
//
// It shares no line with the program it checks: it imports nothing of it, and counts in one pass over a grid of letters where that
// program asks each member in turn. sealed.json is the officer's file /secretariat/consultation/sealed.json; frozen receipts, if given as
// a second file, are compared by number. Exit 0: the same. Exit 1: not the same, and where. Exit 2: nothing to count.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const LETTER = { support: 'S', doNotSupport: 'N', abstain: 'A' }
const NAMES = [['support', 'S'], ['doNotSupport', 'N'], ['abstain', 'A'], ['unanswered', '.'], ['recused', 'R']]

/**
 * @param list what sealed.json holds
 * @returns for each item its counts, and every difference from the printed result in words
 */
export function recount(list) {
  const wrong = []
  const column = new Map(list.members.map(({ member }, index) => [member, index]))
  const grid = new Map(list.items.map(({ item }) => [item, new Array(column.size).fill('.')]))
  const put = (item, member, letter, what) => {
    const row = grid.get(item)
    const at = column.get(member)
    if (row === undefined || at === undefined) return wrong.push(`${what} names an item or a member that is not on the list`)
    if (row[at] !== '.') wrong.push(`${what}: ${row[at] === 'R' ? 'a vote by a recused member' : 'two votes of one member'} on ${item}`)
    else row[at] = letter
  }
  for (const { item, member } of list.recusals) put(item, member, 'R', 'a recusal')
  for (const { item, member, choice } of list.votes) {
    if (LETTER[choice] === undefined) wrong.push(`there is no choice “${choice}”`)
    else put(item, member, LETTER[choice], 'a vote')
  }
  for (const [member, at] of column) {
    let supported = 0
    for (const row of grid.values()) supported += Number(row[at] === 'S')
    if (supported > list.cap) wrong.push(`member ${member} supports ${supported}, more than ${list.cap}`)
  }
  const items = list.items.map(({ item, reference, result }) => {
    const letters = grid.get(item).join('')
    const counts = Object.fromEntries(NAMES.map(([name, letter]) => [name, letters.split(letter).length - 1]))
    counts.quorumMet = letters.replace(/[.R]/g, '').length >= list.quorum
    for (const [what, printed] of Object.entries(result ?? {})) if (printed !== counts[what]) wrong.push(`${reference}: ${what} was printed as ${printed}, and counted as ${counts[what]}`)
    if (!result) wrong.push(`${reference}: no result was printed`)
    return { item, reference, counts }
  })
  return { items, wrong }
}

/** Receipts, by number: as many on each item as votes were counted. */
export function compareReceipts({ items }, frozen) {
  return items.flatMap(({ item, reference, counts }) => {
    const list = frozen.items.find((one) => one.item === item)?.receipts
    const cast = counts.support + counts.doNotSupport + counts.abstain
    return list?.length === cast ? [] : [`${reference}: ${cast} votes were counted, and ${list ? list.length : 'no'} receipts were frozen`]
  })
}

function main([sealedFile, frozenFile]) {
  const read = (file) => JSON.parse(readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8'))
  let list, frozen
  try {
    if (!sealedFile) throw new Error('Usage: npm run recount -- sealed.json [frozen-receipts.json]')
    list = read(sealedFile)
    frozen = frozenFile ? read(frozenFile) : null
    if (!Array.isArray(list?.votes) || !Array.isArray(list.items)) throw new Error(`${sealedFile} is no sealed list.`)
  } catch (error) {
    process.stderr.write(`Nothing was counted. ${error.message}\n`)
    return 2
  }
  const counted = recount(list)
  const wrong = [...counted.wrong, ...(frozen ? compareReceipts(counted, frozen) : [])]
  for (const { reference, counts } of counted.items) process.stdout.write(`${reference}  ${NAMES.map(([name]) => `${name} ${counts[name]}`).join(', ')}; quorum ${counts.quorumMet ? 'met' : 'not met'}\n`)
  for (const one of wrong) process.stdout.write(`DIFFERS: ${one}\n`)
  process.stdout.write(wrong.length === 0 ? `The same: ${list.votes.length} votes of ${list.members.length} members on ${list.items.length} items.\n` : `${wrong.length} differences.\n`)
  return wrong.length === 0 ? 0 : 1
}

if (process.argv[1] && import.meta.filename === resolve(process.argv[1])) process.exitCode = main(process.argv.slice(2))
