import { z } from 'zod'

const storageKey = 'isnad.recentActions'
const most = 5

/** What was chosen last, latest first. */
export function recentIds(): readonly string[] {
  try {
    return z
      .array(z.string())
      .catch([])
      .parse(JSON.parse(localStorage.getItem(storageKey) ?? '[]'))
  } catch {
    return []
  }
}

export function rememberUse(id: string): void {
  const ids = [id, ...recentIds().filter((other) => other !== id)].slice(0, most)
  localStorage.setItem(storageKey, JSON.stringify(ids))
}
