// Who may know whom. The reasons are in docs/ARCHITECTURE.md; types count as much as values.
const OURS = '^(workflows|models|templates|app|test|bin)/'

module.exports = {
  forbidden: [
    {
      name: 'workflows-stand-alone',
      comment: 'The rules take values and give values: no package but zod, nothing of Node, nothing of ours outside workflows.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: '(^workflows/|(^|/)node_modules/zod/)' },
    },
    {
      name: 'models-know-only-workflows',
      severity: 'error',
      from: { path: '^models/' },
      to: { path: OURS, pathNot: '^(models|workflows)/' },
    },
    {
      name: 'templates-know-only-workflows',
      comment: 'Templates receive.',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: OURS, pathNot: '^(templates|workflows)/' },
    },
    {
      name: 'app-knows-no-commands',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^bin/' },
    },
    {
      name: 'nothing-imports-test',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'Between values. Types may refer to each other: they are gone when the program runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the-database-is-known-to-models',
      comment: 'S-04. Tests may look at the database to see what is really in it.',
      severity: 'error',
      from: { path: '^(workflows|templates|app|bin)/' },
      to: { path: '(^|/)node_modules/(sequelize|sqlite3|umzug|pg)/' },
    },
    {
      name: 'acts-are-behind-the-door',
      comment: 'What an act writes is reached through carryOut() alone, which has asked decide() first.',
      severity: 'error',
      from: { pathNot: '^models/(carry-out[.]ts|acts/)' },
      to: { path: '^models/acts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-framework-is-known-to-app',
      comment: 'Remix 2 is at the end of its life: a move must touch app/ alone.',
      severity: 'error',
      from: { path: '^(workflows|models|templates|bin)/' },
      to: { path: '(^|/)node_modules/(@remix-run|react-router|express)' },
    },
    {
      name: 'the-browser-is-known-to-the-printer',
      severity: 'error',
      from: { path: '^(workflows|models|templates|app|bin)/', pathNot: '^templates/printer/' },
      to: { path: '(^|/)node_modules/puppeteer' },
    },
    {
      name: 'remix-is-never-imported',
      comment: 'The package named remix throws when imported, by design; @remix-run/* is meant.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)node_modules/remix/' },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that another package happens to bring may go away with it.',
      severity: 'error',
      // A .d.ts that widens a package's types must name the package that declares them.
      from: { pathNot: '[.]d[.]ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(workflows|models|templates|app)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'everything-imported-exists',
      severity: 'error',
      // The server starts from what the build leaves, and Vite provides its own modules.
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|(\\.\\./)+build/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
