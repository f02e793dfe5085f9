import type { Finding } from '#core/attribution/finding'
import { givenNames } from '#core/attribution/languages/en/given-names'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/subject'
import type { EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

type Gender = 'f' | 'm' | 'any'

interface Name {
  readonly passage: number
  readonly range: TokenRange
}

/** Somebody who speaks in the article, under the fullest name found so far. */
interface Speaker {
  readonly kind: 'person' | 'body' | 'vague'
  name: Name
  /** Lower-case words of the name. */
  keys: string[]
  /** Lower-case titles and heads it was called by. */
  readonly calledBy: Set<string>
  gender: Gender
  readonly isPlural: boolean
}

const genderOfName = new Map<string, Gender>()
for (const gender of ['f', 'm'] as const)
  for (const name of givenNames[gender].split(' '))
    if (!genderOfName.has(name)) genderOfName.set(name, gender)

const genderOfTitle: Readonly<Record<string, Gender>> = {
  mr: 'm',
  mrs: 'f',
  ms: 'f',
  sir: 'm',
  lord: 'm',
  king: 'm',
  queen: 'f',
  prince: 'm',
  princess: 'f',
  congressman: 'm',
  congresswoman: 'f',
  spokesman: 'm',
  spokeswoman: 'f',
  chairman: 'm',
  chairwoman: 'f',
}

const genderOfPronoun: Readonly<Record<string, Gender>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  herself: 'f',
}

const memory = 12

const isNamePart = (word: EnglishWord | undefined): boolean =>
  word !== undefined &&
  word.isWord &&
  word.isCapitalised &&
  !isClass(word, 'determiner', 'pronoun', 'temporal', 'subordinator', 'coordinator', 'auxiliary')

const isTitle = (word: EnglishWord | undefined): boolean =>
  isClass(word, 'title') || /^(?:[rd]-|gop$)/.test(word?.key ?? '')

/** The capitalised stretches of a phrase without the titles before them; a point that shortens a word stays inside. */
function nameRuns(p: EnglishPassage, { from, to }: TokenRange): TokenRange[] {
  const runs: TokenRange[] = []
  let at = from
  while (at < to) {
    if (p.tokens[at]?.kind === 'open') {
      while (at < to && p.tokens[at]?.kind !== 'close') at += 1
      at += 1
      continue
    }
    if (!isNamePart(p.words[at]) || isTitle(p.words[at])) {
      at += 1
      continue
    }
    const start = at
    while (
      at < to &&
      (isNamePart(p.words[at]) || (p.tokens[at]?.kind === 'stop' && isNamePart(p.words[at + 1])))
    )
      at += 1
    runs.push({ from: start, to: Math.min(at, to) })
  }
  return runs
}

/** The personal name in a source, without title, or null where it names a body, a group or nobody. */
function personalName(p: EnglishPassage, range: TokenRange): TokenRange | null {
  const first = p.words[range.from]
  const isTitled = isTitle(first) || isNamePart(first)
  const runs = nameRuns(p, range)
  const long = runs.findLast((run) => run.to - run.from >= 2)
  // *Opposition leader Grace Hale*: the name is the stretch of several words behind the title.
  const isTitleFirst =
    runs[0] !== undefined && runs[0].to - runs[0].from === 1 && isTitle(p.words[runs[0].to])
  const behindTitle = runs.findLast(
    (run) =>
      run.to - run.from >= 2 &&
      isTitle(p.words[run.from - (p.tokens[run.from - 1]?.kind === 'stop' ? 2 : 1)]),
  )
  const named =
    isTitled && !(isTitleFirst && long) ? runs[0] : (behindTitle ?? (isTitleFirst ? long : undefined))
  if (!named) return null
  const words = p.words.slice(named.from, named.to)
  const isBody =
    words.some((word) => isClass(word, 'body', 'document') || word.isPossessive) ||
    isClass(p.words[named.to], 'body', 'vague')
  if (isBody || words.length > 5) return null
  if (
    words.length === 1 &&
    /s$/.test(words[0]?.key ?? '') &&
    !isTitle(first) &&
    /(?:ans|ns|ats|ists|ers|ials)$/.test(words[0]?.key ?? '')
  )
    return null
  return named
}

const keysOf = (p: EnglishPassage, { from, to }: TokenRange): string[] =>
  p.words
    .slice(from, to)
    .filter((word) => word.isWord && !isClass(word, 'determiner'))
    .map((word) => word.key)

class Speakers {
  readonly #text: string
  readonly #passages: readonly EnglishPassage[]
  readonly #all: Speaker[] = []
  /** Persons by the last word of their name; bodies by the last word of theirs. */
  readonly #byLast = new Map<string, Speaker>()
  /** The longest run of capitals that ends in a word, anywhere in the article. */
  readonly #fullest = new Map<string, Name>()

  constructor(text: string, passages: readonly EnglishPassage[]) {
    this.#text = text
    this.#passages = passages
    passages.forEach((p, passage) => {
      if (p.isHeading) return
      for (const range of nameRuns(p, { from: 0, to: p.tokens.length })) {
        const length = range.to - range.from
        const last = p.words[range.to - 1]
        if (
          length < 2 ||
          length > 4 ||
          !last ||
          p.words.slice(range.from, range.to).some((word) => isClass(word, 'body') || word.isPossessive)
        )
          continue
        const known = this.#fullest.get(last.key)
        if (!known) this.#fullest.set(last.key, { passage, range })
      }
    })
  }

  nameOf({ name }: Speaker): string {
    const tokens = this.#passages[name.passage]?.tokens
    return this.#text
      .slice(tokens?.[name.range.from]?.start ?? 0, tokens?.[name.range.to - 1]?.end ?? 0)
      .replace(/['’]s?$/, '')
  }

  mentioned(p: EnglishPassage, range: TokenRange, recent: readonly Speaker[]): Speaker {
    const name = personalName(p, range)
    if (name) return this.#person(p, range, name)
    const keys = keysOf(p, range)
    const head = keys[keys.length - 1] ?? ''
    const isDefinite = p.words[range.from]?.key === 'the'
    if (isDefinite && keys.length <= 2) {
      const called = recent.find((one) => one.calledBy.has(head))
      if (called) return called
    }
    const known = this.#byLast.get(keys.join(' '))
    if (known) return known
    const speaker: Speaker = {
      kind:
        isClass(p.words[range.from], 'vague') || isClass(p.words[range.to - 1], 'vague') ? 'vague' : 'body',
      name: { passage: p.index, range },
      keys,
      calledBy: new Set(keys.filter((key) => key.length > 2)),
      gender: 'any',
      isPlural: /[^s]s$/.test(head),
    }
    this.#byLast.set(keys.join(' '), speaker)
    this.#all.push(speaker)
    return speaker
  }

  #person(p: EnglishPassage, range: TokenRange, name: TokenRange): Speaker {
    const keys = keysOf(p, name)
    const last = keys[keys.length - 1] ?? ''
    const first = keys[0] ?? ''
    let speaker = this.#byLast.get(last)
    if (speaker && keys.length > 1 && speaker.keys.length > 1 && speaker.keys[0] !== first)
      speaker = undefined
    if (!speaker) {
      speaker = {
        kind: 'person',
        name: { passage: p.index, range: name },
        keys,
        calledBy: new Set(),
        gender: 'any',
        isPlural: false,
      }
      const fuller = keys.length === 1 ? this.#fullest.get(last) : undefined
      const other = fuller ? this.#passages[fuller.passage] : undefined
      if (fuller && other) {
        speaker.name = fuller
        speaker.keys = keysOf(other, fuller.range)
      }
      this.#byLast.set(last, speaker)
      this.#all.push(speaker)
    } else if (keys.length > speaker.keys.length) {
      speaker.keys = keys
      speaker.name = { passage: p.index, range: name }
    }
    for (let at = range.from; at < range.to; at += 1) {
      const key = p.words[at]?.key ?? ''
      if (isClass(p.words[at], 'title')) speaker.calledBy.add(key)
      speaker.gender = genderOfTitle[key] ?? speaker.gender
    }
    if (speaker.gender === 'any') speaker.gender = genderOfName.get(speaker.keys[0] ?? '') ?? 'any'
    return speaker
  }
}

const relative = new Set(['who', 'which', 'that', 'what'])
const self = new Set(['i', 'we', 'my', 'our', 'me', 'us'])

/** The capitalised name nearest before a relative pronoun. */
function antecedent(p: EnglishPassage, index: number): TokenRange | null {
  let to = index
  while (to > 0 && p.tokens[to - 1]?.kind === 'comma') to -= 1
  let from = to
  while (
    from > 0 &&
    to - from < 8 &&
    p.words[from - 1]?.isWord &&
    !isClass(p.words[from - 1], 'preposition', 'auxiliary') &&
    (p.words[from - 1]?.cues.length ?? 0) === 0
  )
    from -= 1
  return from < to ? { from, to } : null
}

/** The finding around a nested one. */
function enclosing(findings: readonly Finding[], index: number): number | null {
  const inner = findings[index] as Finding
  const cue = inner.cue[0]?.from ?? 0
  for (let at = index - 1; at >= Math.max(0, index - 12) && findings[at]?.passage === inner.passage; at -= 1)
    if (findings[at]?.content.some((content) => content.from <= cue && cue < content.to)) return at
  return null
}

/**
 * The fullest name of each finding's source: surnames by the full name in the article, pronouns and «the president»
 * by who spoke last and agrees.
 *
 * @returns one for each finding, copied from the text; null where nobody can be named
 */
export function resolveEnglishSources(
  text: string,
  passages: readonly EnglishPassage[],
  findings: readonly Finding[],
): (string | null)[] {
  const speakers = new Speakers(text, passages)
  const speakerOf: (Speaker | null)[] = []
  const recent: Speaker[] = []
  const remember = (speaker: Speaker): void => {
    const at = recent.indexOf(speaker)
    if (at >= 0) recent.splice(at, 1)
    recent.unshift(speaker)
    if (recent.length > memory) recent.pop()
  }
  const pointedAt = (p: EnglishPassage, range: TokenRange, index: number): Speaker | null => {
    const key = p.words[range.from]?.key ?? ''
    if (self.has(key)) {
      const around = enclosing(findings, index)
      return around === null ? null : (speakerOf[around] ?? null)
    }
    if (relative.has(key)) {
      const before = antecedent(p, range.from)
      return before ? speakers.mentioned(p, before, recent) : null
    }
    const gender = genderOfPronoun[key]
    if (gender) {
      const found =
        recent.find((one) => one.kind === 'person' && one.gender === gender) ??
        recent.find((one) => one.kind === 'person' && one.gender === 'any')
      if (found) found.gender = gender
      return found ?? null
    }
    if (key === 'they' || key === 'their')
      return recent.find((one) => one.isPlural || one.kind !== 'person') ?? recent[0] ?? null
    if (key === 'it' || key === 'its') return recent.find((one) => one.kind === 'body') ?? null
    return null
  }
  findings.forEach((finding, index) => {
    const p = passages[finding.passage]
    const [range] = finding.source
    let speaker: Speaker | null = null
    if (p && range) {
      const word = p.words[range.from]
      const isPointing =
        range.to - range.from === 1 &&
        isClass(word, 'pronoun', 'possessive', 'objectPronoun') &&
        !isClass(word, 'vague')
      speaker = isPointing ? pointedAt(p, range, index) : speakers.mentioned(p, range, recent)
      if (speaker && (!finding.isNested || finding.rule === 'verb.quotation')) remember(speaker)
    }
    speakerOf[index] = speaker
  })
  return findings.map((finding, index) => {
    const speaker = speakerOf[index]
    if (speaker) return speakers.nameOf(speaker)
    const p = passages[finding.passage]
    const [range] = finding.source
    return p && range ? text.slice(p.tokens[range.from]?.start, p.tokens[range.to - 1]?.end) : null
  })
}
