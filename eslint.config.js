// The habits of docs/ARCHITECTURE.md that a machine can check. Each ban says what to do instead.
import tseslint from 'typescript-eslint'

/** Files that may use dangerouslySetInnerHTML. None; a new one needs a decision record. */
const MAY_SET_INNER_HTML = []

const ban = (selector, message) => ({ selector, message })

const INNER_HTML = [
  ban(
    "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'], Property[key.value='dangerouslySetInnerHTML']",
    'S-29: text is only ever text. Let React escape it.',
  ),
]

const PHYSICAL_SIDES = [
  ban(
    'Property[key.name=/^(margin|padding|border|scrollMargin|scrollPadding)(Left|Right)/], Property[key.name=/^border(Top|Bottom)(Left|Right)Radius$/]',
    'Logical properties only (marginInlineStart …): right-to-left pages must cost nothing.',
  ),
]

const NO_CLOCK_NO_CHANCE = [
  ban("MemberExpression[object.name='Date'][property.name='now']", 'Rules have no clock: take `now` as an argument.'),
  ban(
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    'Rules have no clock: take `now` as an argument.',
  ),
  ban("MemberExpression[object.name='performance']", 'Rules have no clock.'),
  ban("MemberExpression[object.name='Math'][property.name='random']", 'Rules leave nothing to chance.'),
  ban(
    "MemberExpression[object.name='crypto'], MemberExpression[property.name=/^(randomUUID|getRandomValues|randomBytes)$/], CallExpression[callee.name=/^(randomUUID|randomBytes)$/]",
    'Rules leave nothing to chance: identifiers are passed in.',
  ),
  ban(
    "MemberExpression[object.name='process'], MemberExpression[object.name='globalThis']",
    'Rules know no environment: settings are passed in.',
  ),
  ban(
    'CallExpression[callee.name=/^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask)$/]',
    'Rules wait for nothing and ask nobody.',
  ),
]

const STATE_BY_HAND = [
  ban(
    "AssignmentExpression[left.property.name='state'], AssignmentExpression[left.property.value='state']",
    'Only models/carry-out.ts changes a state: call carryOut().',
  ),
  ban(
    "CallExpression[callee.property.name=/^(update|set|upsert|bulkCreate)$/] > ObjectExpression.arguments > Property[key.name='state']",
    'Only models/carry-out.ts changes a state: call carryOut().',
  ),
  ban(
    "CallExpression[callee.property.name=/^(set|setDataValue)$/][arguments.0.value='state']",
    'Only models/carry-out.ts changes a state: call carryOut().',
  ),
]

const SQL_BY_HAND = [
  ban("CallExpression[callee.property.name='query']", 'S-36: raw SQL stays in models/.'),
  ban("CallExpression[callee.property.name='literal'], CallExpression[callee.name='literal']", 'S-36: raw SQL stays in models/.'),
  ban(
    // A table is a class, or a function with a capital that returns one: Proposals().update(…).
    ':matches(CallExpression[callee.object.name=/^[A-Z]/], CallExpression[callee.object.callee.name=/^[A-Z]/])[callee.property.name=/^(update|destroy|upsert|bulkCreate)$/]',
    'A static Model.update() goes past the version check: save through models/carry-out.ts.',
  ),
]

const OWN_TRANSACTION = [
  ban(
    "CallExpression[callee.property.name='transaction']",
    'R-04: transactions are opened by models/database.ts alone, behind the one write mutex.',
  ),
]

/** What a pattern of files may not contain. A later block of this file replaces an earlier one whole, so each is complete. */
const forbid = (files, ...lists) => ({
  files,
  rules: { 'no-restricted-syntax': ['error', ...lists.flat()] },
})

/** Rows know no reader. Their types are no secret. */
const ROWS = {
  regex: '(^#|/)models/(tables|situation|facts|look)(\\.ts)?$',
  allowTypeImports: true,
  message: 'S-04: rows are read in models/ alone, by functions that are told who reads.',
}

const EVERYWHERE = [...INNER_HTML, ...PHYSICAL_SIDES]
const SCRIPTS = ['**/*.{ts,tsx,js,mjs,cjs}']

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'var/', '**/*.timestamp-*'] },
  ...tseslint.configs.recommended,
  {
    files: SCRIPTS,
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      semi: ['error', 'never'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-template-curly-in-string': 'error',
      'no-self-compare': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },

  forbid(SCRIPTS, EVERYWHERE, STATE_BY_HAND, SQL_BY_HAND, OWN_TRANSACTION),
  forbid(['workflows/**'], EVERYWHERE, STATE_BY_HAND, SQL_BY_HAND, OWN_TRANSACTION, NO_CLOCK_NO_CHANCE),
  // models/ is where SQL lives; even there a transaction opens in one file, and a state is set by the door and its one setter.
  forbid(['models/**'], EVERYWHERE, STATE_BY_HAND, OWN_TRANSACTION),
  forbid(['models/carry-out.ts', 'models/acts/context.ts'], EVERYWHERE, OWN_TRANSACTION),
  forbid(['models/database.ts'], EVERYWHERE, STATE_BY_HAND),
  // Tests attack: they write SQL, force states into the database and race transactions.
  forbid(['test/**'], EVERYWHERE),
  ...(MAY_SET_INNER_HTML.length > 0 ? [forbid(MAY_SET_INNER_HTML, PHYSICAL_SIDES, STATE_BY_HAND, SQL_BY_HAND, OWN_TRANSACTION)] : []),

  {
    files: ['app/**', 'templates/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['sequelize', 'sqlite3', 'umzug'].map((name) => ({ name, message: 'The database is known to models/ alone.' })),
          patterns: [ROWS],
        },
      ],
    },
  },
  {
    files: ['app/components/*/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['sequelize', 'sqlite3', 'umzug'].map((name) => ({ name, message: 'The database is known to models/ alone.' })),
          patterns: [ROWS, { regex: '^\\.\\./', message: 'Components of an area take the common ones from #app/components/index.ts, as routes do.' }],
        },
      ],
    },
  },
  {
    files: ['app/routes/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['sequelize', 'sqlite3', 'umzug'].map((name) => ({ name, message: 'The database is known to models/ alone.' })),
          patterns: [
            {
              regex: '(^#|/)models/(?!(find-[^/]+|carry-out)(\\.ts)?$)',
              allowTypeImports: true,
              message: 'S-04: a route reads through models/find-*.ts, scoped to its actor, and acts through models/carry-out.ts.',
            },
          ],
        },
      ],
    },
  },
)
