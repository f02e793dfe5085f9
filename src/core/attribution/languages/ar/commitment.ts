import type { Finding } from '#core/attribution/finding'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import type { Commitment } from '#core/statement/stance'

/** Modal words by look-up key. A phrase is entered by its words in order. */
const modals: readonly (readonly [Exclude<Commitment, 'unstated'>, readonly string[]])[] = [
  [
    'possible',
    [
      'ربما',
      'لعل',
      'عسي',
      'يحتمل',
      'محتمل',
      'محتمله',
      'احتمال',
      'احتماليه',
      'امكانيه',
      'من المحتمل',
      'من الممكن',
      'من الجايز',
      'من الوارد',
      'يمكن ان',
      'ممكن ان',
    ],
  ],
  [
    'probable',
    [
      'يرجح',
      'مرجح',
      'غالبا',
      'يبدو',
      'تبدو',
      'يتوقع',
      'من المرجح',
      'من المتوقع',
      'من المنتظر',
      'من غير المرجح',
      'من غير المحتمل',
      'من غير المتوقع',
      'علي الارجح',
      'علي الاغلب',
      'في الغالب',
      'اغلب الظن',
      'الارجح',
      'الراجح',
      'يكاد',
      'تكاد',
    ],
  ],
  [
    'certain',
    [
      'بالتاكيد',
      'بكل تاكيد',
      'حتما',
      'قطعا',
      'يقينا',
      'لا شك',
      'بلا شك',
      'دون شك',
      'دون ادني شك',
      'لا ريب',
      'لا محاله',
      'لا جدال',
      'لا بد',
      'لابد',
      'من الموكد',
      'من المحتم',
      'من الموكد',
    ],
  ],
]

interface Modal {
  readonly keys: readonly string[]
  readonly commitment: Commitment
}

/** By the first word, longest first. */
const byFirst = new Map<string, Modal[]>()
for (const [commitment, phrases] of modals)
  for (const phrase of phrases) {
    const keys = phrase.split(' ')
    const list = byFirst.get(keys[0] as string) ?? []
    byFirst.set(keys[0] as string, [...list, { keys, commitment }])
  }
for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)

/** Verbs of holding something true without knowing it, and of leaving it open. */
const byVerb: ReadonlyMap<string, Commitment> = new Map([
  ['اعتقد', 'probable'],
  ['ظن', 'probable'],
  ['افترض', 'probable'],
  ['استبعد', 'probable'],
  ['شك', 'possible'],
])

/** Words of a content that are looked at. */
const longestLook = 24

const innerWords = new Set(['اذا', 'لو', 'لان', 'حيث', 'بعدما', 'قبل', 'عندما'])

/** Open a clause within the content, whose modal words are not the content's own. */
const opensInner = (p: ArabicPassage, at: number): boolean =>
  isClass(p.words[at], 'relative') || innerWords.has(p.words[at]?.key ?? '')

const isPresent = (key: string): boolean => /^[يتن]\p{L}{2,}$/u.test(key)

const negations = new Set(['لا', 'لم', 'لن', 'غير', 'ليس'])

function modalAt(p: ArabicPassage, at: number, to: number): Commitment | null {
  const word = p.words[at]
  if (!word?.isWord) return null
  const next = p.words[at + 1]
  // *قد ينهار*, *قد لا ينهار*; *قد انهار* is a fact.
  if (word.key === 'قد' && at + 1 < to) {
    const verb = next?.key === 'لا' ? p.words[at + 2] : next
    return isPresent(verb?.key ?? '') ? 'possible' : null
  }
  const found = byFirst
    .get(word.key)
    ?.find(({ keys }) => keys.every((key, offset) => (p.words[at + offset]?.key ?? '') === key))
  const isNegated = negations.has(p.words[at - 1]?.key ?? '')
  // *لا يمكن أن*: nothing is left open.
  return found && !(isNegated && found.commitment === 'possible') ? found.commitment : null
}

/** How sure the source is, by the modal words of the content's main clause, else by the cue. */
export function commitmentOf(p: ArabicPassage, finding: Finding, past: string | undefined): Commitment {
  const content = finding.content[0]
  const to = content ? Math.min(content.to, content.from + longestLook) : 0
  let isInner = false
  for (let at = content?.from ?? 0; at < to; at += 1) {
    if (p.tokens[at]?.kind === 'comma') isInner = false
    else if (opensInner(p, at)) isInner = true
    const modal = isInner ? null : modalAt(p, at, to)
    if (modal) return modal
  }
  const before = p.words[(finding.cue[0]?.from ?? 0) - 1]?.key
  // *لم يستبعد أن*: left open.
  if (past === 'استبعد' && ['لم', 'لا', 'لن'].includes(before ?? '')) return 'possible'
  const byCue = byVerb.get(past ?? '')
  if (byCue) return byCue
  if (finding.act === 'predict') return 'probable'
  return finding.act === 'confirm' ? 'certain' : 'unstated'
}
