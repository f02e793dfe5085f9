import type { Stance } from '#core/statement/stance'

/** What opens the content of a noun that reports by itself; behind a verb (*voiced concern*) anything may follow. */
export type NounFrame = 'that' | 'to'

export interface ReportingNoun {
  /** Its dictionary form. */
  readonly base: string
  readonly act: Stance
  readonly frames: ReadonlySet<NounFrame>
  /** Reports also where nobody is said to hold it: *allegations that*, *calls for*. */
  readonly speaksAlone: boolean
}

/** Noun (with a star where it reports without an owner, and its plural in brackets where it is no plain -s) | frames. */
const families: readonly (readonly [Stance, string])[] = [
  [
    'assert',
    `
    statement | that
    announcement | that
    remark | that
    comment | that
    claim* | that
    assertion* | that
    suggestion* | that
    argument* | that
    contention | that
    belief | that
    view | that
    notion | that
    idea | that
    conclusion* | that
    finding | that
    opinion | that
    explanation | that
    description |
    revelation | that
    declaration | that
    testimony | that
    assessment | that
    account |
    hope | that
    optimism | that
    confidence | that
    faith |
    surprise | that
    satisfaction | that
    interest |
    admiration |
    obsession |
    rhetoric |
    theory(theories) | that
    assumption | that
    realization | that
    recognition | that
    impression | that
    sense | that
    desire | to
    determination | to
    eagerness | to
    willingness |
    readiness |
    wish(wishes) | to that
    ambition |
    intention |
    decision |
    case | that
    message | that
    boast | that
    joke | that
    rumor* | that
    rumour* | that
    speculation* | that
    emphasis | that
    `,
  ],
  [
    'accuse',
    `
    accusation* | that
    allegation* | that
    charge* | that
    `,
  ],
  [
    'demand',
    `
    call |
    demand | that
    request | that
    plea | that
    appeal |
    proposal | that
    recommendation | that
    push |
    insistence | that
    `,
  ],
  [
    'warn',
    `
    warning* | that
    `,
  ],
  [
    'promise',
    `
    promise | to that
    pledge | to that
    vow | to that
    commitment | that
    plan |
    assurance | that
    offer |
    `,
  ],
  [
    'threaten',
    `
    threat | to that
    `,
  ],
  [
    'concern',
    `
    concern* | that
    fear* | that
    worry(worries)* | that
    alarm | that
    dismay | that
    regret | that
    sorrow |
    sadness |
    condolence |
    sympathy(sympathies) |
    anxiety(anxieties) | that
    unease |
    misgiving |
    reservation |
    disappointment | that
    frustration | that
    `,
  ],
  [
    'deny',
    `
    denial | that
    rejection |
    `,
  ],
  [
    'predict',
    `
    prediction | that
    expectation | that
    forecast | that
    `,
  ],
  [
    'condemn',
    `
    criticism | that
    condemnation |
    attack |
    opposition |
    anger | that
    outrage | that
    disapproval |
    objection | that
    contempt |
    disdain |
    denunciation |
    ridicule |
    complaint* | that
    `,
  ],
  [
    'support',
    `
    praise |
    support |
    endorsement |
    gratitude |
    appreciation |
    thank |
    solidarity |
    backing |
    defense |
    defence |
    `,
  ],
  [
    'question',
    `
    question |
    doubt | that
    scepticism | that
    skepticism | that
    suspicion* | that
    `,
  ],
  [
    'decline',
    `
    refusal | to
    reluctance | to
    unwillingness | to
    `,
  ],
  [
    'admit',
    `
    admission | that
    acknowledgment | that
    acknowledgement | that
    concession | that
    confession | that
    `,
  ],
]

const parse = (act: Stance, row: string): [string, ReportingNoun][] => {
  const [head = '', frames = ''] = row.split('|')
  const [, base = '', plural, star] = /^([a-z]+)(?:\(([a-z]+)\))?(\*)?$/.exec(head.trim()) ?? []
  const noun = {
    base,
    act,
    frames: new Set(frames.split(' ') as NounFrame[]),
    speaksAlone: star !== undefined,
  }
  return [
    [base, noun],
    [plural ?? `${base}s`, noun],
  ]
}

/** Every reporting noun by its spellings. */
export const reportingNouns: ReadonlyMap<string, ReportingNoun> = new Map(
  families.flatMap(([act, rows]) =>
    rows
      .split('\n')
      .filter((row) => row.includes('|'))
      .flatMap((row) => parse(act, row)),
  ),
)
