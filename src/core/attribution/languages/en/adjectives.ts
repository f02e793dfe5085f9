import type { EnglishFrame } from '#core/attribution/languages/en/verb-frames'
import type { Stance } from '#core/statement/stance'

/** What may follow a predicative adjective: a clause, a question, an infinitive or a preposition with the content behind it. */
export type AdjectiveFrame = Extract<EnglishFrame, 'that' | 'wh' | 'to'> | AdjectivePreposition
type AdjectivePreposition =
  'of' | 'for' | 'about' | 'against' | 'on' | 'with' | 'at' | 'over' | 'by' | 'in' | 'toNoun'

export interface EnglishAdjective {
  readonly act: Stance
  readonly frames: ReadonlySet<AdjectiveFrame>
}

/** Adjectives that say how somebody stands to a content | frames. */
const families: readonly (readonly [Stance, string])[] = [
  [
    'concern',
    `
    afraid | that of
    worried | that about over
    concerned | that about with
    fearful | that of
    anxious | that about
    nervous | that about
    uneasy | about with
    alarmed | that at by
    troubled | that by
    disturbed | that by
    dismayed | that at by
    disappointed | that with by in
    frustrated | that with by
    upset | that about with at over
    sad | that
    saddened | that by
    sorry | that for about
    distressed | that by about
    shocked | that by at
    horrified | that by at
    unsettled | by
    apologetic | about for
    `,
  ],
  [
    'condemn',
    `
    outraged | that by at over
    angry | that at about with over
    furious | that at about with over
    incensed | that at by over
    appalled | that at by
    disgusted | that by with at
    unhappy | that with about
    critical | of
    dismissive | of
    scornful | of
    contemptuous | of
    disdainful | of
    opposed | toNoun
    outspoken | about against
    `,
  ],
  [
    'support',
    `
    supportive | of
    complimentary | of about
    grateful | that for toNoun
    thankful | that for
    proud | that of
    glad | that about
    pleased | that with by
    delighted | that with by
    thrilled | that about by with
    enthusiastic | about
    appreciative | of
    sympathetic | toNoun
    `,
  ],
  [
    'assert',
    `
    aware | that of
    unaware | that of
    conscious | that of
    mindful | that of
    optimistic | that about
    hopeful | that about for
    pessimistic | that about
    bullish | on about
    bearish | on about
    happy | that with about
    excited | that about by
    surprised | that by at
    amazed | that by at
    astonished | that by at
    stunned | that by at
    impressed | that by with
    satisfied | that with
    clear | that about wh
    candid | about that in
    frank | about that in
    blunt | about that in
    honest | about that
    upfront | about that
    passionate | about
    vocal | about in
    emphatic | that about
    curious | about wh
    interested | in
    open | toNoun
    receptive | toNoun
    fond | of
    tired | of
    willing | to
    eager | to
    keen | to on
    reluctant | to
    unwilling | to
    determined | to that
    intent | on
    `,
  ],
  [
    'confirm',
    `
    adamant | that about
    insistent | that on
    confident | that of in about
    sure | that of wh about
    certain | that of wh about
    convinced | that of
    positive | that about
    `,
  ],
  [
    'question',
    `
    skeptical | that of about
    sceptical | that of about
    doubtful | that of about wh
    dubious | that of about
    wary | of about
    leery | of
    unsure | wh of about that
    uncertain | wh of about that
    unconvinced | that by of
    unpersuaded | that by
    ambivalent | about
    agnostic | about on
    `,
  ],
  [
    'decline',
    `
    silent | on about
    mum | on about
    coy | about wh
    vague | about on
    noncommittal | about on
    evasive | about on
    `,
  ],
]

const parse = (act: Stance, row: string): [string, EnglishAdjective] => {
  const [word = '', frames = ''] = row.split('|')
  return [word.trim(), { act, frames: new Set(frames.trim().split(/\s+/) as AdjectiveFrame[]) }]
}

/** Every adjective of attitude by its spelling. */
export const attitudeAdjectives: ReadonlyMap<string, EnglishAdjective> = new Map(
  families.flatMap(([act, rows]) =>
    rows
      .split('\n')
      .filter((row) => row.includes('|'))
      .map((row) => parse(act, row)),
  ),
)
