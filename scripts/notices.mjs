// Writes THIRD-PARTY-NOTICES.txt: every package and font that is built into Isnad, with its licence.
//
//   node scripts/notices.mjs          writes the file
//   node scripts/notices.mjs --check  ends with 1 where the file is not what it would write
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = join(root, 'THIRD-PARTY-NOTICES.txt')

/** Packages of the lock file that are not for development only: what the bundler may put into the product. */
function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, entry]) => path && !entry.dev && !entry.optional && !entry.devOptional && !entry.peer)
    .map(([path]) => path)
    .sort()
}

/** @param {string} folder */
function licenceText(folder) {
  const name = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry))
  return name ? readFileSync(join(folder, name), 'utf8').trim() : null
}

/** The whole file: one section a licence text, with all the packages that share it. */
export function notices() {
  const byText = new Map()
  for (const path of shippedPackages()) {
    const folder = join(root, path)
    if (!existsSync(folder)) continue
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const text =
      licenceText(folder) ?? `Licensed under ${license}; the package carries no licence text of its own.`
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const rule = '-'.repeat(80)
  const sections = [...byText].map(
    ([text, names]) => `${rule}\n${[...new Set(names)].join('\n')}\n\n${text}\n`,
  )
  return `Isnad is built with the following packages and fonts.\n\n${sections.join('\n')}`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = notices()
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('THIRD-PARTY-NOTICES.txt is out of date: run `node scripts/notices.mjs`.')
    process.exit(1)
  }
}
