import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

/** Lint a file that does not exist, as if it stood at this path. Answers the broken rules. */
async function rulesBrokenBy(filePath: string, code: string): Promise<(string | null)[]> {
  const eslint = new ESLint({ cwd: process.cwd() })
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

const paths = 'import-x/no-restricted-paths'
const packages = '@typescript-eslint/no-restricted-imports'

// The files named here exist, since an import that leads nowhere breaks another rule.
describe('the house rules, as lint keeps them', { timeout: 60_000 }, () => {
  it.each([
    ['core may not know the renderer', 'src/core/a.ts', `import '../renderer/storage/database'`, paths],
    ['core may not know React', 'src/core/a.ts', `import 'react'`, packages],
    ['core may not know Node', 'src/core/a.ts', `import 'node:fs'`, packages],
    ['main may not know the renderer', 'src/main/a.ts', `import '../renderer/storage/database'`, paths],
    ['storage may not know the platform', 'src/renderer/storage/a.ts', `import '../platform/browser'`, paths],
    ['ui may not know the domain', 'src/renderer/ui/a.ts', `import '#core/workflow/stages'`, paths],
    ['the command line may not know main', 'src/cli/a.ts', `import '../preload/contract'`, paths],
    [
      'the preload may use no more than the types of the contract',
      'src/preload/index.ts',
      `import { routes } from './contract'\nexport const used = routes`,
      packages,
    ],
  ])('%s', async (_rule, filePath, code, rule) => {
    expect(await rulesBrokenBy(filePath, `${code}\n`)).toContain(rule)
  })

  it('features may not know each other', async () => {
    expect(
      await rulesBrokenBy('src/renderer/features/library/a.ts', `import '../workbench/card-placement'\n`),
    ).toContain(paths)
  })

  it('text from outside is never markup', async () => {
    const broken = await rulesBrokenBy(
      'src/renderer/ui/a.tsx',
      `export const a = (e: Element) => { e.innerHTML = '' }\n`,
    )
    expect(broken).toContain('no-restricted-syntax')
  })

  it('what the rules allow is allowed', async () => {
    expect(await rulesBrokenBy('src/renderer/storage/a.ts', `import '#core/workflow/stages'\n`)).toEqual([])
    expect(
      await rulesBrokenBy('src/main/a.ts', `import '#core/workflow/stages'\nimport 'node:fs'\n`),
    ).toEqual([])
  })
})
