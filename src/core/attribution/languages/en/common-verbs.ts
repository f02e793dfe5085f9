import { type VerbForm, inflect } from '#core/attribution/languages/en/inflection'

/**
 * Verbs of every kind, so that a clause is known by its verb: with their past and participle where these are irregular.
 * Verbs whose plain forms are rather nouns (*face*, *plan*) stand behind the stroke; of them only the past counts.
 */
const list = `
  accept achieve allow apply arrive ask avoid become(became,become) begin(began,begun) belong bring(brought,brought) build(built,built) buy(bought,bought)
  carry catch(caught,caught) choose(chose,chosen) come(came,come) compete complete consist contain continue cost(cost,cost) create deal(dealt,dealt) decide
  defeat deliver depend deserve destroy develop die disappear discuss eat(ate,eaten) elect eliminate emerge enjoy ensure enter establish exist expand explain
  face fail fall(fell,fallen) feel(felt,felt) fight(fought,fought) find(found,found) follow forget(forgot,forgotten) gain gather get(got,got) give(gave,given)
  go(went,gone) grow(grew,grown) happen have(had,had) hear(heard,heard) help hold(held,held) hurt(hurt,hurt) improve include increase involve join keep(kept,kept) kill know(knew,known) lack
  launch lay(laid,laid) lead(led,led) learn leave(left,left) let(let,let) lie live lose(lost,lost) make(made,made) mean(meant,meant) meet(met,met) move need
  obtain occur open operate pay(paid,paid) perform play poll prepare prevent produce protect provide put(put,put) raise reach receive reduce refuse remain remember remove
  replace represent resign respond retire return rise(rose,risen) run(ran,run) save see(saw,seen) seek(sought,sought) seem sell(sold,sold) send(sent,sent) serve
  set(set,set) show(showed,shown) sit(sat,sat) solve speak(spoke,spoken) spend(spent,spent) stand(stood,stood) start stay stop struggle succeed suffer support survive take(took,taken)
  talk teach(taught,taught) tell(told,told) tend think(thought,thought) throw(threw,thrown) treat try turn understand(understood,understood) wait walk want wear(wore,worn)
  win(won,won) work write(wrote,written) appear arise(arose,arisen) break(broke,broken) close draw(drew,drawn) drive(drove,driven) earn fly(flew,flown) hide(hid,hidden) ride(rode,ridden) shoot(shot,shot)
  strike(struck,struck) steal(stole,stolen) swear(swore,sworn) sweep(swept,swept) hang(hung,hung) bear(bore,borne) bend(bent,bent) bind(bound,bound) blow(blew,blown) cast(cast,cast) cling(clung,clung) creep(crept,crept)
  cut(cut,cut) dig(dug,dug) feed(fed,fed) flee(fled,fled) hit(hit,hit) shake(shook,shaken) shut(shut,shut) sink(sank,sunk) sleep(slept,slept) slide(slid,slid) spread(spread,spread) stick(stuck,stuck) wake(woke,woken) withdraw(withdrew,withdrawn)
`

/** Plain forms that are rather nouns, adjectives or prepositions where a subject is looked for. */
const ratherNouns = new Set(
  (
    'face faces fight fights gain gains hold holds lack lead leads leave leaves lie lies live lives move moves need needs open play plays poll polls raise raises reach ' +
    'return returns rise rises run runs set sets show shows sit stand stands start starts stay stop stops struggle support talk talks turn turns walk walks win wins work works ' +
    'close draw draws drive drives fly shoot strike strikes cast cut cuts hit hits hurt put spread help deal deals cost costs increase increases catch build buy defeat launch launches ' +
    'play plays save spend split meet meets ride rides break breaks feed hang sleep slide stick sweep blow bear bears bend shake shut drive means share shares let treat wait mean kill'
  ).split(' '),
)

/** The finite forms of common verbs by their spelling, those that are rather nouns left out. */
export const commonFiniteForms: ReadonlyMap<string, ReadonlySet<VerbForm>> = (() => {
  const found = new Map<string, Set<VerbForm>>()
  for (const row of list.trim().split(/\s+/)) {
    const [, base = '', past, participle] = /^([a-z]+)(?:\(([a-z]+),([a-z]+)\))?$/.exec(row) ?? []
    for (const [spelling, form] of inflect(base, past && participle ? [past, participle] : null)) {
      if (form === 'gerund' || form === 'participle') continue
      if (form !== 'past' && ratherNouns.has(spelling)) continue
      if (form === 'past' && !past) continue
      if (form === 'past' && past === base) continue
      const forms = found.get(spelling) ?? new Set()
      found.set(spelling, forms.add(form))
    }
  }
  return found
})()
