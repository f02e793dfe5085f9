import type { Finding } from '#core/attribution/finding'
import type { ContentLabels } from '#core/attribution/language-rules'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishWord } from '#core/attribution/languages/en/word'
import type { Commitment, Stance } from '#core/statement/stance'

/** An explicit frame in the first words of a content, on lower-case words joined by spaces. */
interface Frame {
  readonly act: Stance
  readonly pattern: RegExp
  /** Only where the content is quoted, or only where it is not: *I will* against *he would*. */
  readonly quoted?: boolean
}

const own =
  'government|party|company|country|ministry|team|group|firm|army|forces|fighters|union|council|side|people|administration|office|movement'

const frames: readonly Frame[] = [
  {
    act: 'deny',
    pattern:
      /(?:^| )(?:not true|untrue|no truth|no evidence|false|never happened|categorically|fabricated|baseless|unfounded)(?: |$)/,
  },
  {
    act: 'predict',
    pattern:
      /^(?:that )?(?:he|she|they|it|we|i) (?:now |still )?(?:expect|expects|expected|predict|predicts|predicted|anticipated|anticipates)(?: |$)/,
  },
  {
    act: 'promise',
    quoted: false,
    pattern: /^(?:that )?(?:he|she|they|it) (?:will|would|won't|wouldn't)(?: |$)/,
  },
  { act: 'promise', quoted: true, pattern: /^(?:i|we) (?:will|shall|won't|promise)(?: |$)/ },
  {
    act: 'promise',
    quoted: false,
    pattern: new RegExp(`^(?:that )?(?:his|her|its|their) (?:${own}) (?:will|would|won't|wouldn't)(?: |$)`),
  },
  {
    act: 'demand',
    pattern:
      /(?:^| )(?:should(?! have been| have|n't have| be able)|must(?! have)|ought to|(?<!i |we |the |a |of us |some of us )(?:needs? to|(?:has|have) to))(?: |$)/,
  },
  {
    act: 'concern',
    pattern:
      /(?:^| )(?:concerned|worried|afraid|fearful|anxious|alarmed|saddened|sorry|dismayed|appalled|fears that|fear that|deeply regrets?)(?: |$)/,
  },
]

/** What something is called, where calling it so denies or condemns it. */
const evaluations: readonly (readonly [Stance, RegExp])[] = [
  [
    'deny',
    /(?:^| )(?:false|untrue|misleading|baseless|unfounded|fabricated|fabrication|nonsense|lie|lies|hoax|fiction|inaccurate)(?: |$)/,
  ],
  [
    'condemn',
    /(?:^| )(?:shambles|betrayal|disgrace|disgraceful|disaster|disastrous|scandal|scandalous|outrage|outrageous|shameful|shame|senseless|unacceptable|cowardly|barbaric|brutal|cruel|horrific|illegal|unlawful|unjust|unfair|reckless|irresponsible|absurd|ridiculous|farce|mockery|insult|insulting|farcical|crime|criminal|massacre|genocide|war crime|act of terror|terrorist|terrorism|corrupt|racist|sexist|hypocrisy|hypocritical|failure|catastrophe|travesty|witch hunt|gift to|appalling|deplorable|abhorrent|heinous|despicable|dangerous|cynical|callous|inhumane)(?: |$)/,
  ],
  [
    'support',
    /(?:^| )(?:historic|milestone|triumph|great step|step forward|wonderful|courageous|heroic|landmark)(?: |$)/,
  ],
]

const neutral: ReadonlySet<Stance> = new Set(['assert', 'confirm'])
const openingLength = 14
const modalLength = 24

/** Cues that say what something is: *called it*, *described it as*. */
const calls = /^(?:call|describ|label|dub|brand|denounc|characteri[sz]|portray|deem)/

/** The act and the commitment of a finding, by its cue and the first words of its content. */
export function labelContent(p: EnglishPassage, finding: Finding): ContentLabels {
  const [content] = finding.content
  const words = content ? p.words.slice(content.from, Math.min(content.to, content.from + modalLength)) : []
  const opening = words
    .slice(0, openingLength)
    .filter((word) => word.isWord)
    .map((word) => word.key)
    .join(' ')
  const isQuoted = content !== undefined && p.tokens[content.from]?.kind === 'quote'
  const override = neutral.has(finding.act)
    ? (frames.find(
        ({ pattern, quoted }) => (quoted === undefined || quoted === isQuoted) && pattern.test(opening),
      )?.act ?? calledAct(p, finding, opening))
    : undefined
  return { act: override ?? finding.act, commitment: commitmentOf(words, finding) }
}

function calledAct(p: EnglishPassage, finding: Finding, opening: string): Stance | undefined {
  const cue = finding.cue[0]
  const key = cue ? (p.words[cue.to - 1]?.key ?? '') : ''
  return calls.test(key) ? evaluations.find(([, pattern]) => pattern.test(opening))?.[0] : undefined
}

/** Cues that are themselves a word for how sure somebody is. */
const probableCues = new Set(
  'suspect guess speculate assume suppose presume reckon theorize surmise hypothesize estimate infer'.split(
    ' ',
  ),
)
const certainCues = new Set(
  'know certain sure convinced confident positive adamant prove establish swear vouch'.split(' '),
)

/** Phrases of more than one word, on lower-case words joined by spaces. */
const phrases: readonly (readonly [Commitment, RegExp])[] = [
  ['certain', /(?:^| )(?:no doubt|without (?:a |any )?doubt|bound to|must have|undeniable|for sure)(?: |$)/],
  ['possible', /(?:^| )(?:possible|possibility|a chance)(?: |$)/],
  ['probable', /(?:^| )(?:probable|unlikely|improbable|in all likelihood|expects?|ought to have)(?: |$)/],
]

/** Of a content's first words, those of its main clause: without *, which …,*. */
function mainClause(words: EnglishPassage['words']): EnglishWord[] {
  const kept: EnglishWord[] = []
  let isRelative = false
  words.forEach((word, at) => {
    if (/^(?:which|who|whose)$/.test(word.key) && words[at - 1]?.isWord === false) isRelative = true
    else if (isRelative && !word.isWord) isRelative = false
    if (!isRelative) kept.push(word)
  })
  return kept
}

/** *could not*, *cannot* tell what was impossible, not how sure somebody is. */
function commitmentOf(opening: EnglishPassage['words'], finding: Finding): Commitment {
  const words = mainClause(opening)
  const isPossible = words.some(
    (word, at) =>
      isClass(word, 'modalPossible') &&
      !(word.key === 'could' && isClass(words[at + 1], 'negation')) &&
      !(word.isCapitalised && at > 0),
  )
  if (isPossible) return 'possible'
  const text = words
    .filter((word) => word.isWord)
    .map((word) => word.key)
    .join(' ')
  const phrase = phrases.find(([, pattern]) => pattern.test(text))?.[0]
  if (phrase) return phrase
  const lemma = finding.lemma ?? ''
  if (words.some((word) => isClass(word, 'modalProbable')) || finding.act === 'predict') return 'probable'
  if (probableCues.has(lemma)) return 'probable'
  const isCertain = words.some((word) => isClass(word, 'modalCertain')) || finding.act === 'confirm'
  return isCertain || certainCues.has(lemma) ? 'certain' : 'unstated'
}
