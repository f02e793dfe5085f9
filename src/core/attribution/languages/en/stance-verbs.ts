import type { VerbFamily } from '#core/attribution/languages/en/verb-frames'

/** Verbs that take a stance: they confirm, deny, accuse, support, promise, warn, demand, fear, admit. */
export const stanceVerbs: readonly VerbFamily[] = [
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
    implicate | nominal
    `,
  ],
  [
    'accuse',
    'distancing',
    `
    allege | that quote nominal
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
