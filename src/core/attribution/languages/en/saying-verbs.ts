import type { VerbFamily } from '#core/attribution/languages/en/verb-frames'

/** Verbs that tell, in words or in thought, without a stance of their own to what is told. */
export const sayingVerbs: readonly VerbFamily[] = [
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
    want | to objectTo nominal
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
    prove(proved,proven) | that
    establish | onlyThat
    show(showed,shown) | that wh nominal
    point:out | that quote
    realize | that wh
    recognize | that nominal
    discover | that wh
    `,
  ],
]
