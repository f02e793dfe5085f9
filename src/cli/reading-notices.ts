import type { ReadingNotice } from '../renderer/readers/reading'
import words from '../renderer/i18n/locales/en/library.json'

const texts: Readonly<Record<string, string>> = words.notice

/** What was taken for granted while a file was read, in the interface's own English words. */
export function noticeText({ code, detail = {} }: ReadingNotice): string {
  const plural = new Intl.PluralRules('en').select(Number(detail['count'] ?? 0))
  const text = texts[code] ?? texts[`${code}_${plural}`] ?? texts[`${code}_other`] ?? code
  return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name: string) => String(detail[name] ?? ''))
}
