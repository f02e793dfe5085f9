// Some end-to-end tests read the report's PDF as a stranger would, with poppler's pdftotext.
import { spawnSync } from 'node:child_process'
import { installFromDebian } from './debian.mjs'

const isHere = () => spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined

/** @returns {boolean} whether pdftotext can be run now */
export function ensurePdftotext() {
  if (isHere()) return true
  installFromDebian('poppler-utils')
  return isHere()
}
