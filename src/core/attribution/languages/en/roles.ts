/** Words that stand before a name or behind it and say what somebody is; never part of the name. Words apart by spaces. */
const list = `
  mr mrs ms miss mx dr prof sen rep reps sens gov gen col lt sgt capt maj cmdr adm brig supt insp det pc pte rev fr hon cllr msgr atty
  president vice-president senator representative congressman congresswoman secretary undersecretary governor mayor councillor councilman councilwoman
  judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel defendant suspect victim witness juror
  ceo cfo coo cto chief chairman chairwoman chairperson chair head boss director executive officer founder co-founder owner partner treasurer trustee entrepreneur
  spokesman spokeswoman spokesperson minister premier chancellor ambassador envoy consul diplomat commissioner mp mep mla msp lawmaker legislator
  deputy leader speaker whip king queen prince princess duke duchess earl baron baroness pope cardinal archbishop bishop imam rabbi priest pastor
  reverend sheikh ayatollah lord lady sir dame sheriff constable detective inspector sergeant superintendent captain major colonel general lieutenant
  commander admiral brigadier soldier fighter pilot sailor veteran
  professor doctor scientist researcher author co-author biologist chemist physicist economist historian sociologist psychologist epidemiologist virologist
  climatologist meteorologist astronomer geologist ecologist engineer surgeon nurse physician psychiatrist scholar academic lecturer dean rector
  analyst strategist adviser advisor aide consultant expert forecaster trader broker investor banker
  reporter correspondent journalist editor columnist commentator host presenter blogger broadcaster writer novelist poet critic publisher
  nominee candidate republican democrat democratic pollster activist campaigner advocate organiser organizer lobbyist
  singer musician rapper actor actress director filmmaker comedian artist painter designer model dancer chef
  manager coach trainer striker goalkeeper defender midfielder winger forward batsman bowler quarterback pitcher athlete swimmer runner sprinter referee
  umpire champion skipper
  farmer fisherman shopkeeper baker trader driver teacher headteacher headmaster principal student pupil resident neighbour neighbor tenant landlord
  customer passenger worker volunteer survivor villager paramedic firefighter coroner caretaker pensioner
  father mother son daughter brother sister husband wife widow uncle aunt cousin grandfather grandmother
  member former ex-president attache negotiator mediator coordinator administrator ombudsman regulator curator librarian archivist
`

export const roles: ReadonlySet<string> = new Set(list.trim().split(/\s+/))

/** Behind a name: honours and degrees. */
export const postNominals: ReadonlySet<string> = new Set('qc kc mp mep msp mbe obe cbe phd md esq'.split(' '))

/** Words inside a name that are not capitalised. */
export const nameParticles: ReadonlySet<string> = new Set(
  'bin bint ibn al el ben van von der den de del della di da du la le dos ter'.split(' '),
)

/** What a body of people is called. A name with one of these is nobody's own. */
const bodyList = `
  front movement authority authorities observatory confederation federation society trust service corporation commission committee council ministry
  agency office department bureau bank union association alliance league club charity foundation institute institution university college school
  hospital church embassy consulate parliament assembly senate congress cabinet government court tribunal police army navy coastguard guard
  company firm manufacturer maker airline airport operator supplier retailer carrier carmaker shipyard motors holdings inc corp ltd plc llc group
  industries capital airways energy water partners fund exchange party campaign coalition network newspaper magazine broadcaster website daily
  channel laboratory centre center museum team squad brigade force forces militia taskforce panel board inquiry regulator watchdog nations
  organisation organization times post journal tribune gazette herald news press house guild chamber observers mission administration
`
export const bodies: ReadonlySet<string> = new Set(bodyList.trim().split(/\s+/))

/** General words for a body that was named before: *the company*. */
export const anyBody: ReadonlySet<string> = new Set(
  'company firm group organisation organization agency charity manufacturer maker airline operator retailer supplier carrier carmaker club newspaper broadcaster union association body movement'.split(
    ' ',
  ),
)

/** Bodies of state, which *the company* is not. */
export const stateBodies: ReadonlySet<string> = new Set(
  'ministry government parliament court police army navy senate congress council department nations house office cabinet tribunal forces force coastguard bank city'.split(
    ' ',
  ),
)

/** What is issued, and speaks for who issued it. */
export const issued: ReadonlySet<string> = new Set(
  'statement communique letter memo release notice post'.split(' '),
)
