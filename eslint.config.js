import { readdirSync } from 'node:fs'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const features = readdirSync('src/renderer/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** The house rules of docs/architecture.md: each room and the only rooms it may import from. */
const rooms = [
  ['src/core', []],
  ['src/archive', ['core']],
  ['src/preload', ['core']],
  ['src/disk', ['core', 'archive', 'preload/contract.ts']],
  ['src/main', ['core', 'archive', 'disk', 'preload/contract.ts']],
  // The words of reports are data: one folder a language, for the interface and the command line. Readers and writers
  // of files know no interface.
  ['src/cli', ['core', 'archive', 'disk', 'renderer/i18n/locales', 'renderer/readers', 'renderer/writers']],
  ['src/renderer/ui', []],
  ['src/renderer/storage', ['core', 'archive']],
  ['src/renderer/readers', ['core', 'archive']],
  ['src/renderer/writers', ['core', 'archive']],
  ['src/renderer/workers', ['core', 'archive', 'renderer/readers', 'renderer/storage']],
  ['src/renderer/platform', ['core', 'archive', 'preload/contract.ts']],
  ['src/renderer/i18n', ['core']],
  ['src/renderer/actions', ['core', 'renderer/ui', 'renderer/i18n']],
  ['src/renderer/marks', ['core', 'renderer/ui', 'renderer/i18n']],
  ...features.map((feature) => [
    `src/renderer/features/${feature}`,
    [
      'core',
      'archive',
      ...['actions', 'storage', 'readers', 'writers', 'workers', 'platform', 'ui', 'i18n', 'marks'].map(
        (room) => `renderer/${room}`,
      ),
    ],
  ]),
]

const zones = rooms.map(([room, allowed]) => ({
  target: `./${room}`,
  from: './src',
  except: [room.replace(/^src\//, ''), ...allowed].map((path) => `./${path}`),
  message: 'docs/architecture.md says which rooms this one may import from.',
}))

const contractTypesOnly = {
  regex: '(^|/)#?contract$',
  allowTypeImports: true,
  message: 'Only the types of the contract may be used here: its schemas belong to the main process.',
}

const markup = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text from outside is never markup: let React print it as text.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text from outside is never markup: let React print it as text.',
  },
]

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'tsconfig.web.json', 'tsconfig.worker.json', 'tsconfig.node.json'],
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-unresolved': 'error',
      'import-x/no-cycle': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...markup],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|#core/|zod$)', message: 'core knows only itself and zod.' }] },
      ],
    },
  },
  {
    files: ['src/preload/index.ts', 'src/renderer/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [contractTypesOnly] }] },
  },
  {
    files: ['src/renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
)
