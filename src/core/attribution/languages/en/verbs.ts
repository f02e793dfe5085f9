import type { Distance, Stance } from '#core/statement/stance'

/**
 * What may follow an English reporting verb: `that` a clause with or without «that», `quote` a quotation, `nominal` a noun
 * phrase or a gerund, `to` an infinitive, `object` a listener before the clause (*told reporters that*), `objectTo` a person
 * and an infinitive (*urged them to*), `as` something called or described (*called it a hoax*), `wh` a question
 * (*asked whether*), `onlyThat` a clause that «that» must open, `noun` a reporting noun that names the act (*voiced concern*),
 * `figureAt` a number (*put the toll at 40*), or a preposition with the content behind it.
 */
export type EnglishFrame =
  | 'that'
  | 'quote'
  | 'nominal'
  | 'to'
  | 'toNoun'
  | 'object'
  | 'objectTo'
  | 'objectOf'
  | 'as'
  | 'called'
  | 'onlyThat'
  | 'noun'
  | 'figureAt'
  | 'wh'
  | EnglishPreposition
export type EnglishPreposition = 'of' | 'for' | 'about' | 'against' | 'on' | 'with' | 'at' | 'over' | 'from'

export interface EnglishVerb {
  readonly base: string
  readonly act: Stance
  readonly distance: Distance
  readonly frames: ReadonlySet<EnglishFrame>
  /** A particle that belongs to the verb: *point* out. */
  readonly particle: string
}

/** Verb (with its irregular past and participle in brackets, and its particle) | frames. The families are the speech acts. */
const families: readonly (readonly [Stance, Distance, string])[] = [
  [
    'assert',
    'neutral',
    `
    say(said,said) | that quote wh
    tell(told,told) | object quote wh
    add | that quote
    note | that quote wh
    state | onlyThat quote wh
    write(wrote,written) | that quote
    report | that quote nominal wh
    announce | that quote nominal wh
    explain | that quote wh
    argue | that quote for against
    suggest | that quote nominal wh
    indicate | that quote nominal
    remark | that quote
    comment | that quote on about
    observe | that quote
    mention | that quote nominal
    recall | that quote nominal wh
    recount | that quote nominal
    reply | that quote
    respond | that quote
    answer | onlyThat quote
    continue | quote
    declare | that quote nominal
    proclaim | that quote nominal
    maintain | that quote
    contend | that quote
    assert | that quote nominal
    believe | that
    think(thought,thought) | that of
    feel(felt,felt) | that
    know(knew,known) | that wh
    understand(understood,understood) | that wh
    find(found,found) | that
    conclude | that quote
    hold(held,held) | onlyThat
    rule | that
    show(showed,shown) | that wh
    estimate | that nominal
    tweet | that quote
    post | that quote
    joke | that quote about
    quip | that quote
    tout | nominal
    boast | that quote about of
    brag | that about
    describe | as wh nominal
    call | called
    label | called
    dub | called
    characterize | as
    portray | as
    view | as
    regard | as
    consider | called
    deem | called
    liken | as
    compare | as
    point:out | that quote
    make(made,made):clear | that quote wh
    point:to | nominal
    cite | as nominal
    quote | as
    refer:to | nominal
    speak(spoke,spoken):of | nominal
    speak(spoke,spoken):about | nominal
    talk:about | nominal
    discuss | nominal wh
    detail | nominal wh
    outline | nominal wh
    lay:out | nominal
    address | nominal
    highlight | nominal
    reiterate | that quote nominal
    repeat | that quote
    echo | nominal
    document | that wh
    testify | that
    theorize | that
    speculate | that
    assume | that
    imagine | that wh
    realize | that wh
    recognize | that nominal
    learn | that wh
    decide | that to wh
    determine | that wh
    read(read,read) | quote
    chant | quote
    shout | quote
    yell | quote
    whisper | quote
    begin(began,begun) | quote
    go:on | quote
    see(saw,seen) | as
    reason | that
    imply | that
    signal | that nominal
    insinuate | that
    intend | to
    plan | to
    seek(sought,sought) | to
    hope | that to for
    aim | to
    want | to objectTo
    wish | that to
    prefer | to
    try | -
    advocate | for nominal
    propose | that nominal to
    offer | to
    agree | that to with on
    disagree | that with
    complain | that quote about of
    marvel | that at
    muse | that quote
    opine | that
    counter | that quote
    retort | quote
    rail:against | nominal
    side:with | nominal
    envision | nominal
    remember | that quote wh
    fume | quote
    exclaim | quote
    gush | quote
    enthuse | quote
    moan | quote
    grumble | that quote about
    sigh | quote
    snap | quote
    mutter | quote
    murmur | quote
    scream | quote
    roar | quote
    cry | quote
    deadpan | quote
    crow | quote
    interject | quote
    clarify | that quote wh
    specify | that wh
    stipulate | that
    concur | that quote
    relate | wh
    posit | that
    hypothesize | that
    surmise | that
    reckon | that quote
    guess | that wh
    calculate | that
    hint | that quote at
    put(put,put) | figureAt
    put(put,put):it | quote
    express | noun
    voice | noun
    raise | noun
    convey | noun
    renew | noun
    register | noun
    make(made,made) | noun
    issue | noun
    offer | noun
    reference | nominal
    invoke | nominal
    debate | nominal wh
    unveil | nominal
    frame | as
    cast(cast,cast) | as
    paint | as
    depict | as
    brand | called as
    term | called
    interpret | as
    identify | as
    think(thought,thought):of | as
    love | nominal to
    respect | nominal
    trust | that nominal
    appreciate | nominal that
    desire | nominal to
    long | to for
    yearn | to for
    dream(dreamed,dreamed) | of that
    care | about wh
    notice | that wh
    hear(heard,heard) | onlyThat wh
    see(saw,seen) | onlyThat
    discover | that wh
    figure | that
    figure:out | wh that
    presume | that
    suppose | that
    deduce | that
    infer | that
    contemplate | nominal
    weigh | nominal wh
    ponder | nominal wh
    mull | nominal wh
    forget(forgot,forgotten) | that wh
    accept | onlyThat
    invite | objectTo
    feud | with over
    clash | over with
    quarrel | over with about
    rejoice | in at that
    gloat | about that over
    rant | about that against
    rave | about that
    preach | about that
    moralize | about
    lecture | on about
    speak(spoke,spoken):out | against on about
    speak(spoke,spoken):up | about for
    weigh:in | on
    double:down | on
    sum:up | nominal
    bring(brought,brought):up | nominal
    set(set,set):out | nominal
    spell:out | nominal wh
    touch:on | nominal
    dwell:on | nominal
    elaborate | on that
    expand:on | nominal
    reflect:on | nominal
    testify | that about
    credit | nominal
    inform | object
    notify | object
    text | quote that
    blog | that quote
    volunteer | that quote to
    venture | that quote
    pronounce | that called
    decree | that
    pray | that for
    puzzle | over
    agonize | over
    obsess | over about
    seethe | quote that at over
    sneer | quote at
    laugh | quote
    chuckle | quote
    sob | quote
    whine | that about quote
    gripe | that about quote
    grouse | that about quote
    intone | quote
    thunder | quote
    bellow | quote
    bark | quote
    growl | quote
    stammer | quote
    gasp | quote
    sing(sang,sung) | quote
    recite | quote
    fire:back | quote at
    shoot(shot,shot):back | quote
    hit(hit,hit):back | quote at
    chime:in | quote
    blurt:out | quote
    cry:out | quote
    quiz | about on
    grill | about on over nominal
    picture | as
    `,
  ],
  [
    'assert',
    'distancing',
    `
    claim | that quote to nominal
    purport | to
    pretend | that
    profess | that to
    `,
  ],
  [
    'assert',
    'endorsing',
    `
    reveal | that wh nominal
    disclose | that nominal
    divulge | that nominal wh
    demonstrate | that wh
    prove(proved,proven) | onlyThat
    establish | onlyThat
    `,
  ],
  [
    'confirm',
    'neutral',
    `
    stress | that quote nominal wh
    emphasize | that quote nominal wh
    underscore | that nominal
    underline | that nominal
    vouch | for
    attest | that toNoun
    reaffirm | that quote nominal
    corroborate | nominal
    confirm | that quote nominal wh
    insist | that quote on
    affirm | that quote nominal
    assure | object
    swear(swore,sworn) | that
    certify | that
    verify | that nominal
    `,
  ],
  [
    'deny',
    'neutral',
    `
    deny | that quote nominal
    dispute | that nominal
    reject | nominal quote
    refute | nominal
    rebut | nominal
    dismiss | nominal as
    contradict | nominal
    disavow | nominal
    debunk | nominal
    repudiate | nominal
    rubbish | nominal
    contest | nominal that
    discredit | nominal
    rebuff | nominal
    spurn | nominal
    downplay | nominal
    play:down | nominal
    minimize | nominal
    rule:out | nominal
    shrug:off | nominal
    brush:off | nominal
    wave:off | nominal
    walk:back | nominal
    `,
  ],
  [
    'accuse',
    'neutral',
    `
    accuse | objectOf
    blame | nominal
    charge | that quote nominal
    fault | nominal
    allege | that quote nominal
    implicate | nominal
    `,
  ],
  [
    'condemn',
    'neutral',
    `
    condemn | nominal quote
    denounce | nominal as
    criticize | nominal quote
    blast | nominal as
    slam | nominal
    attack | nominal
    decry | nominal
    mock | nominal
    ridicule | nominal
    rip | nominal
    bash | nominal
    oppose | nominal
    protest | that nominal
    chastise | nominal
    rebuke | nominal
    hit(hit,hit) | -
    deride | nominal
    disparage | nominal
    lambaste | nominal
    censure | nominal
    berate | nominal
    castigate | nominal
    excoriate | nominal
    reprimand | nominal
    scold | nominal
    admonish | nominal
    slate | nominal
    vilify | nominal
    belittle | nominal
    assail | nominal
    deplore | nominal
    object | toNoun that
    scoff | at
    hate | nominal to
    despise | nominal
    loathe | nominal
    detest | nominal
    resent | nominal
    denigrate | nominal
    malign | nominal
    slander | nominal
    demonize | nominal
    trash | nominal
    skewer | nominal
    savage | nominal
    pillory | nominal
    knock | nominal
    chide | nominal
    upbraid | nominal
    reproach | nominal
    taunt | nominal
    heckle | nominal
    jeer | nominal
    inveigh:against | nominal
    bristle | at
    balk | at
    chafe | at
    lash:out | at against
    hit(hit,hit):out | at
    push:back | against on
    go(went,gone):after | nominal
    call:out | nominal
    take(took,taken):issue | with
    take(took,taken):aim | at
    take(took,taken):exception | toNoun
    find(found,found):fault | with
    make(made,made):fun | of
    `,
  ],
  [
    'support',
    'neutral',
    `
    support | nominal
    endorse | nominal
    praise | nominal
    back | nominal
    welcome | nominal
    applaud | nominal
    hail | nominal as
    commend | nominal
    favor | nominal
    embrace | nominal
    defend | nominal
    congratulate | nominal
    thank | nominal
    celebrate | -
    admire | nominal
    laud | nominal
    salute | nominal
    extol | nominal
    champion | nominal
    herald | nominal as
    approve | of
    cheer | nominal
    promote | nominal
    second | nominal
    root:for | nominal
    campaign:for | nominal
    campaign:against | nominal
    stand(stood,stood):by | nominal
    come(came,come):out | against for
    pay(paid,paid):tribute | toNoun
    sympathize | with
    `,
  ],
  [
    'promise',
    'neutral',
    `
    promise | that to quote nominal objectTo
    pledge | that to nominal quote
    vow | that to quote
    commit | toNoun
    guarantee | that nominal
    undertake(undertook,undertaken) | to
    swear(swore,sworn) | to
    resolve | to
    `,
  ],
  [
    'threaten',
    'neutral',
    `
    threaten | that to quote
    `,
  ],
  [
    'warn',
    'neutral',
    `
    warn | that quote of against about object
    caution | that quote against
    advise | that object objectTo
    alert | object
    `,
  ],
  [
    'demand',
    'neutral',
    `
    urge | that objectTo quote nominal
    demand | that to quote nominal
    call:for | nominal
    call:on | objectTo
    call:upon | objectTo
    ask | objectTo wh for quote
    request | that nominal
    recommend | that nominal
    order | onlyThat objectTo
    require | onlyThat
    command | onlyThat objectTo
    exhort | objectTo
    beseech(besought,besought) | objectTo
    entreat | objectTo
    petition | objectTo
    counsel | objectTo against
    appeal:to | objectTo
    encourage | objectTo
    implore | objectTo
    beg | objectTo
    press | objectTo
    plead | that
    appeal | for
    push:for | nominal
    lobby | for
    instruct | objectTo
    direct | objectTo
    challenge | objectTo nominal
    remind | object
    convince | object objectTo
    persuade | object objectTo
    mandate | that
    plead | for with
    agitate:for | nominal
    clamor:for | nominal
    dare | objectTo
    press:for | nominal
    `,
  ],
  [
    'concern',
    'neutral',
    `
    worry | that about
    fear | that nominal
    lament | that nominal quote
    regret | that nominal
    bemoan | nominal that
    apologize | for
    mourn | nominal
    fret | that about
    dread | that nominal
    rue | nominal
    `,
  ],
  [
    'predict',
    'neutral',
    `
    predict | that quote nominal
    expect | that to objectTo nominal
    forecast(forecast,forecast) | that nominal
    project | that
    anticipate | that nominal
    bet(bet,bet) | that
    foresee(foresaw,foreseen) | that nominal
    prophesy | that
    envisage | nominal that
    `,
  ],
  [
    'admit',
    'endorsing',
    `
    admit | that quote nominal toNoun
    acknowledge | that quote nominal
    concede | that quote nominal
    confess | that toNoun
    confide | that quote
    take(took,taken):responsibility | for
    `,
  ],
  [
    'question',
    'neutral',
    `
    question | wh nominal
    doubt | that wh nominal
    wonder | wh quote
    inquire | wh about
    query | wh nominal
    suspect | that
    `,
  ],
  [
    'decline',
    'neutral',
    `
    decline | to
    return | -
    refuse | to
    `,
  ],
]

const parse = (
  act: Stance,
  distance: Distance,
  row: string,
): EnglishVerb & { forms: readonly [string, string] | null } => {
  const [head = '', frames = ''] = row.split('|')
  const match = /^([a-z]+)(?:\(([a-z]+),([a-z]+)\))?(?::([a-z]+))?$/.exec(head.trim())
  const [, base = '', past, participle, particle = ''] = match ?? []
  return {
    base,
    act,
    distance,
    particle,
    frames: new Set(frames.trim().split(/\s+/) as EnglishFrame[]),
    forms: past && participle ? [past, participle] : null,
  }
}

/** Every reporting verb of the English lexicon, with its irregular past and participle where it has them. */
export const reportingVerbs = families.flatMap(([act, distance, rows]) =>
  rows
    .split('\n')
    .filter((row) => row.includes('|'))
    .map((row) => parse(act, distance, row)),
)
