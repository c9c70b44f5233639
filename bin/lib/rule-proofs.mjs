// Which passing test proves which rule: a test says so by the ids its name begins with.

/**
 * `proofs`: a Map of rule id to the names of the tests that begin with it; rules without any have an empty list.
 * `unknown`: the names that begin with an id that no rule has.
 */
export function proofsByRule(rules, tests) {
  const proofs = new Map(rules.map((rule) => [rule.id, []]))
  const known = new Map(rules.map((rule) => [canonical(rule.id), rule.id]))
  const unknown = []
  for (const test of tests) {
    const ids = new Set([...leadingIds(test.title), ...leadingIds(test.fullName)])
    for (const id of ids) {
      if (known.has(id)) proofs.get(known.get(id)).push(test.fullName)
      else unknown.push(test.fullName)
    }
  }
  return { proofs, unknown }
}

/** 'M-24 S-11 a recused member …' gives M-24 and S-11; an id further on in a sentence is only a mention. */
function leadingIds(name) {
  const head = /^(?:[MSR]-\d+\b(?:[\s,;:/+&]|and\b)*)+/.exec(`${name} `)?.[0] ?? ''
  return (head.match(/[MSR]-\d+/g) ?? []).map(canonical)
}

/** M-1 and M-01 are the same rule. */
function canonical(id) {
  const [letter, number] = id.split('-')
  return `${letter}-${Number(number)}`
}
