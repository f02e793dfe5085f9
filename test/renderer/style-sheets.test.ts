import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = 'src/renderer'

/** Classes that a component asks of a style sheet and that stand nowhere in it. */
function missingClasses(path: string): string[] {
  const code = readFileSync(path, 'utf8')
  return [...code.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, name, sheet = '']) => {
    const css = readFileSync(join(dirname(path), sheet), 'utf8')
    const asked = [...code.matchAll(new RegExp(`(?<!['\\w])${name}\\.([\\w-]+)`, 'g'))].map(
      ([, asked = '']) => asked,
    )
    return [...new Set(asked)]
      .filter((one) => !new RegExp(`\\.${one}(?![\\w-])`).test(css))
      .map((one) => `${path}: ${sheet} has no .${one}`)
  })
}

it('every class that a component names stands in its style sheet', () => {
  const components = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tsx'),
  )
  expect(components.flatMap((path) => missingClasses(join(root, path)))).toEqual([])
})
