// npm run rules: each rule of docs/rules.json with the passing tests whose names carry it, and the rules without any.
//   -- --json   only { "M-1": ["test name", …], … }     -- --run   run the tests first     -- --all   every test's name
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './lib/plain-failure.mjs';
import { ROOT, runNode } from './lib/run-program.mjs';
import { setUp } from './lib/setup.mjs';
import { JEST } from './lib/steps.mjs';

const RESULTS = 'var/test-results.json';
const SHOWN = 8;
const flags = new Set(process.argv.slice(2));

await runCommand(async () => {
  if (flags.has('--run')) {
    await setUp({ quietly: true, forTests: true });
    await runNode([...JEST, '--json', `--outputFile=${RESULTS}`], { NODE_ENV: 'test' });
  }
  const rules = JSON.parse(readFileSync(join(ROOT, 'docs', 'rules.json'), 'utf8'));
  const warning = warnAboutResults();
  if (warning) console.error(`Note: ${warning}\n`);
  const proofs = proofsByRule(rules, passingTests());
  if (flags.has('--json')) console.log(JSON.stringify(Object.fromEntries(proofs), null, 2));
  else printList(rules, proofs);
});

function warnAboutResults() {
  const path = join(ROOT, RESULTS);
  if (!existsSync(path)) return 'no test results yet. `npm test` leaves them; `npm run rules -- --run` runs the tests first.';
  if (newestSource() > statSync(path).mtimeMs) {
    return 'something has changed since the tests ran. `npm run rules -- --run` runs them again.';
  }
  return undefined;
}

function newestSource() {
  const times = ['workflows', 'models', 'templates', 'app', 'test'].filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

function passingTests() {
  const path = join(ROOT, RESULTS);
  if (!existsSync(path)) return [];
  return JSON.parse(readFileSync(path, 'utf8')).testResults
    .flatMap((suite) => suite.assertionResults)
    .filter((test) => test.status === 'passed');
}

/** Map of rule id to the names of the tests that begin with it; rules without any have an empty list. */
function proofsByRule(rules, tests) {
  const proofs = new Map(rules.map((rule) => [rule.id, []]));
  const known = new Map(rules.map((rule) => [canonical(rule.id), rule.id]));
  for (const test of tests) {
    const ids = new Set([...leadingIds(test.title), ...leadingIds(test.fullName)]);
    for (const id of ids) {
      if (known.has(id)) proofs.get(known.get(id)).push(test.fullName);
      else console.error(`Note: a test carries ${id}, which is no rule of docs/rules.json: ${test.fullName}`);
    }
  }
  return proofs;
}

/** 'M-24 S-11 a recused member …' gives M-24 and S-11; an id further on in a sentence is only a mention. */
function leadingIds(name) {
  const head = /^(?:[MSR]-\d+(?:[\s,;:/+&]|and\b)*)+/.exec(`${name} `)?.[0] ?? '';
  return (head.match(/[MSR]-\d+/g) ?? []).map(canonical);
}

/** M-1 and M-01 are the same rule. */
function canonical(id) {
  const [letter, number] = id.split('-');
  return `${letter}-${Number(number)}`;
}

function printList(rules, proofs) {
  const without = rules.filter((rule) => proofs.get(rule.id).length === 0);
  for (const rule of rules.filter((candidate) => !without.includes(candidate))) {
    const names = proofs.get(rule.id);
    const shown = flags.has('--all') ? names : names.slice(0, SHOWN);
    console.log(`${rule.id}  ${rule.title}`);
    for (const name of shown) console.log(`    ${name}`);
    if (shown.length < names.length) console.log(`    … and ${names.length - shown.length} more (-- --all names them)`);
  }
  console.log(`\nWithout a passing test (${without.length}):`);
  for (const rule of without) console.log(`    ${rule.id}  ${rule.title}`);
  console.log(`\n${rules.length - without.length} of ${rules.length} rules have a passing test.`);
}
