import { isOwnWords } from '#core/attribution/languages/ar/bare-noun'
import { findHead, headAt } from '#core/attribution/languages/ar/heads'
import type { FrameMatch, Situation } from '#core/attribution/languages/ar/match'
import {
  type ArabicPassage,
  isClass,
  isHonorific,
  isNotice,
} from '#core/attribution/languages/ar/passage-words'
import {
  canBeginPhrase,
  isContentNoun,
  isResumptive,
  isToTheirs,
  startsAdverbial,
} from '#core/attribution/languages/ar/phrase-start'
import { givesWords, isBareThat, isWordsGiven } from '#core/attribution/languages/ar/nominal-contents'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { brokenPlurals } from '#core/attribution/languages/ar/nouns'
import { isAddress, menInTa, publics } from '#core/attribution/languages/ar/offices'
import { personalName } from '#core/attribution/languages/ar/person-names'
import { namesSomebody } from '#core/attribution/languages/ar/phrase-boundaries'
import { governedBy } from '#core/attribution/languages/ar/prepositions'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord, CueReading } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** Verbs whose person spoken about must be named: one noun phrase alone is that person, not the speaker. */
/** *سائلا المولى أن*, *دعا الله أن*: a prayer. */
export const invoked = new Set(['الله', 'المولي', 'الباري', 'الرب', 'العلي', 'رب'])

/** *عزا تأخر المشروع إلى*, *برر سرعة البيع ب* */
const causes = new Set(['عزا', 'أرجع', 'برر', 'علل'])

const needsObject = new Set(['اتهم', 'حث', 'حمل', 'وصف', 'ناشد', 'حض', 'هنأ', 'عزى'])
const advises = new Set(['نصح', 'طمأن', 'حث', 'ناشد', 'حض'])
const urgesDirectly = new Set(['ناشد', 'حث', 'حض'])
/** *التبرع*, *التريث*: a verbal noun where the article tells it from a verb. */
const pledging = /^ت[^ا]..$/

/** What one thinks of a thing: neither passive nor said of nothing. */
const judges = new Set('نفى استنكر شجب دان أدان انتقد ثمن امتدح'.split(' '))

const denied = new Set('شايعات شايعه انباء مزاعم ادعاءات اتهامات معلومات اتهام'.split(' '))

/** They have verbs in the feminine, as things do. */
const likeThings = new Set('جماهير فصايل شعوب قوي دول امم'.split(' '))

/** What a noun that is not in the lexicon governs: *باقة من الجوائز*, *همجية المعتدين*, but no surname. */
const isGovernedNoun = (word: ArabicWord | undefined): boolean =>
  word?.key === 'من' ||
  (word?.isDefinite === true &&
    word.clitic === '' &&
    (/...(?:ين|ات|ة)$/.test(word.bare) || isClass(word, 'thing', 'event', 'masdar', 'document', 'venue')))

/** *رحب بمتسابقي الفريق*, *نفى الشائعات*, *أعلن باقة من الجوائز*, *انتقد أداء الحكم*: what the verb reports, and no subject of it. */
function isReported(p: ArabicPassage, index: number, { kind, gender, number, verb }: CueReading): boolean {
  const word = p.words[index] as ArabicWord
  const { frames } = verb
  // *أشاد بالمتسابقين*, but *قال بالحاج*
  if (frames.has('ب') && word.clitic === 'ب' && word.isDefinite) return true
  if (!frames.has('object') && frames.has('ب') && governedBy(p, index, frames) === 'ب') return true
  if (verb.past === 'نفى' && word.isDefinite && word.clitic === '' && denied.has(word.stem)) return true
  const isPastOfOne = kind === 'past' && number === 'singular'
  if (!isPastOfOne || (gender !== 'm' && !judges.has(verb.past))) return false
  const isOfThings = /...ات$/.test(word.bare) || likeThings.has(word.stem)
  const isBody = isClass(word, 'organisation', 'role', 'vague', 'place')
  if (isOfThings && word.isDefinite && word.clitic === '' && !isClass(word, 'givenName'))
    return gender === 'm' || !(isBody || likeThings.has(word.stem))
  if (!frames.has('nominal') || word.isDefinite || !isGovernedNoun(p.words[index + 1])) return false
  if (word.isUnknown) return word.bare.endsWith('ة')
  return (
    isClass(word, 'thing') &&
    !isClass(word, 'role', 'organisation', 'document', 'vague', 'givenName', 'place')
  )
}

/** A noun phrase that may be a verb's subject: not what the verb reports. */
export function canBeSubject(p: ArabicPassage, index: number, reading: CueReading): boolean {
  const word = p.words[index] as ArabicWord
  if (!canBeginPhrase(p, index)) return false
  // *تابع حديثه قائلا إن*
  if (isOwnWords(p, index)) return false
  // *لفت النظر إلى أن*, *نقل عنه قوله إن*
  if (isNotice(word) || word.cues.some((cue) => cue.kind === 'noun' && cue.hasObject)) return false
  // *عزا تأخر المشروع إلى*: what has a cause is no subject.
  if (causes.has(reading.verb.past) && (isContentNoun(word) || isClass(word, 'thing'))) return false
  // *دعا المولى أن*: nobody's words, but a prayer.
  if (reading.verb.past === 'دعا' && invoked.has(word.key)) return false
  // *نصحت مرتادي البحر ب*: in this ending a plural before its noun is spoken to.
  if (isOblique(p, index)) return false
  // *أفاد الصحافيين بأن*: many people in the accusative are told.
  const isMany =
    word.isDefinite && word.clitic === '' && /^.{4,}ين$/.test(word.stem) && !/^..ا.ين$/.test(word.stem)
  if (isMany && !isClass(word, 'place', 'givenName', 'organisation', 'masdar', 'event', 'document'))
    return false
  // *اتهمت أطرافا ب*: the accusative is no subject.
  if (word.isAccusative) return false
  // *والتهم أخطرها يتصل بالفساد*: a present tense is nobody.
  if (reading.hasObject && word.isUnknown && /^[يت]\p{L}{3,}$/u.test(word.key)) return false
  if (isReported(p, index, reading)) return false
  // *قال لخصمه إن*, *أوضح لمتابعيه أن*
  if (isToTheirs(word)) return false
  // *رفع الشكر والامتنان لأمير المنطقة*: what is given is no giver.
  if (givesWords.has(reading.verb.past) && isWordsGiven(word)) return false
  // *كشف خربة*: a woman and a body agree with their verb.
  const isFeminine = /ة$/.test(word.bare) && !word.isUnknown && !isClass(word, 'givenName', 'quantity')
  const isMan = menInTa.has(word.stem) || brokenPlurals.has(word.stem) || isAddress(word, p.words[index + 1])
  if (reading.kind === 'past' && reading.gender === 'm' && isFeminine && !isMan) return false
  // *أبدى عدد من السكان تذمرهم*
  const counts = (isClass(word, 'quantity') || word.key === 'الحضور') && p.words[index + 1]?.key === 'من'
  if (isContentNoun(word) && !counts && !isClass(word, 'givenName') && reading.verb.frames.has('nominal'))
    return false
  if (
    reading.gender === 'm' &&
    reading.verb.frames.has('object') &&
    /ة$/.test(word.bare) &&
    !isMan &&
    !isClass(word, 'givenName', 'quantity')
  )
    return false
  return true
}

const oblique = /^(?:م\p{L}{3,}|لاعب|سايق|عامل|زاير|باحث|طالب|ناشط|قايد|شاغل|حامل|راغب|قاطن|ساكن)ي$/u

const isOblique = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  if (word.isDefinite || !word.key.endsWith('ي')) return false
  const next = p.words[at + 1]
  return (
    next?.isDefinite === true &&
    next.clitic === '' &&
    !isClass(word, 'givenName', 'adjective', 'role') &&
    oblique.test(word.key)
  )
}

/** *حملت المدير المسؤولية*: a man is no subject of a verb in the feminine, but its object. */
const disagrees = (p: ArabicPassage, at: number, reading: CueReading): boolean => {
  const word = p.words[at]
  return (
    reading.gender === 'f' &&
    reading.number === 'singular' &&
    word?.isDefinite === true &&
    !/(?:ة|ات|اء|ى)$/.test(word.bare) &&
    (isClass(word, 'role') || word.classes.size === 0 || isClass(word, 'masdar')) &&
    !isClass(word, 'organisation', 'vague', 'nisba', 'place', 'givenName') &&
    !brokenPlurals.has(word.stem)
  )
}

/** *اتهم X | الشركة ب*, *أرجع X | ذلك إلى* */
const isObject = (p: ArabicPassage, at: number): boolean => canBeginPhrase(p, at) || isBareThat(p, at)

/** The prepositions that introduce what an object verb says of its object. */
export const objectPrepositions = (reading: CueReading): ReadonlySet<ArabicFrame> =>
  reading.verb.past === 'وصف' || reading.verb.past === 'اتهم'
    ? new Set<ArabicFrame>(['ب'])
    : reading.verb.frames

/**
 * Whether the noun phrase behind a verb is whom it speaks to: *أنصارها*, *المواطنين*, and where the sentence has a
 * speaker already, a body or a public without a name of its own (*…، ودعا المجتمع الدولي إلى*).
 */
function isAddressed(p: ArabicPassage, index: number, first: number, reading: CueReading): boolean {
  const word = p.words[first] as ArabicWord
  const isPossessed = /[^ن](?:ه|ها|هم)$/.test(word.bare) && isClass(word, 'role', 'organisation', 'vague')
  const isPlural =
    /ين$/.test(word.bare) &&
    word.isDefinite &&
    word.stem.length > 4 &&
    !isClass(word, 'place', 'givenName', 'organisation')
  if (isPlural || (word.isUnknown && /^(?:انصار|مويدي|مناصري|اعضاء|عناصر|مقاتلي)(?:ه|ها|هم)$/.test(word.key)))
    return true
  if (isPossessed && reading.kind === 'past' && p.words[first]?.key.endsWith('ها') && reading.gender === 'f')
    return true
  // *هددت كل من سيخرج بالقتل*
  if (word.key === 'كل' && p.words[first + 1]?.key === 'من' && isToBe(p.words[first + 2])) return true
  // *نصح المرضى بتناول الدواء*
  if (advises.has(reading.verb.past) && publics.has(word.stem)) {
    const { frames } = reading.verb
    const end = endOfPhrase(p, first, {
      limit: p.tokens.length,
      frames: new Set([...frames, 'object' as const]),
    })
    if (governedBy(p, end, frames) !== null) return true
  }
  if (p.words[index]?.conjunction === 0 || p.tokens[index - 1]?.kind !== 'comma') return false
  return publics.has(word.stem) || isClass(word, 'quantity')
}

/** *كل من سيحاول*, *كل من يخرج* */
const isToBe = (word: ArabicWord | undefined): boolean =>
  word?.isWord === true && !word.isDefinite && /^س?[يت]\p{L}{3,}$/u.test(word.key) && !isClass(word, 'role')

/** *اتهمه الوزير بالتقصير*, *ووصفتها بأنها خطيرة*: the object is on the verb, the subject behind it or dropped. */
function matchPronoun(
  p: ArabicPassage,
  first: number,
  reading: CueReading,
  limit: number,
  prepositions: ReadonlySet<string>,
): FrameMatch | null {
  const frames = new Set(
    [...prepositions].filter((one) => !['that', 'quote', 'object', 'nominal'].includes(one)),
  )
  const only = frames as ReadonlySet<ArabicFrame>
  const dropped = headAt(p, first, only)
  if (dropped) return { source: null, head: dropped, rule: 'dropped.object' }
  if (!canBeSubject(p, first, reading)) return null
  const end = endOfPhrase(p, first, { limit, frames: only })
  const head = headAt(p, end, only)
  return head && end > first ? { source: { from: first, to: end }, head, rule: 'verb.object' } : null
}

const longestOccasion = 24

/**
 * *اتهمت النيابة في لائحة أرسلتها إلى المحكمة | خمسة موظفين بقبول رشوة*: the noun phrase that ends right before the act
 * they are accused of, with a whole word before it; null where no occasion stands behind the subject.
 */
function objectBehindOccasion(p: ArabicPassage, from: number, limit: number): number | null {
  if (!startsAdverbial(p, from) && !isClass(p.words[from], 'preposition')) return null
  for (let act = from + 2; act < Math.min(limit, from + longestOccasion); act += 1) {
    const word = p.words[act]
    if (!word?.isWord) return null
    if (word.clitic !== 'ب' || word.isDefinite || !isClass(word, 'event', 'masdar')) continue
    for (let at = from + 2; at < act; at += 1) {
      const before = p.words[at - 1] as ArabicWord
      const isWhole = (before.isDefinite && !isClass(before, 'preposition')) || isClass(before, 'temporal')
      const frames: ReadonlySet<ArabicFrame> = new Set(['ب'])
      if (isWhole && !p.words[at]?.isFinite && endOfPhrase(p, at, { limit: act, frames }) === act) return at
    }
    return null
  }
  return null
}

const leadsAside = (p: ArabicPassage, at: number): boolean =>
  p.tokens[at - 1]?.kind === 'comma' && (p.words[at]?.clitic === 'ب' || isClass(p.words[at], 'preposition'))

const longestAside = 12

/** *الوزارة حملت، في بيان لها، الشركة …*: behind the commas that an aside stands between. */
function endOfAside(p: ArabicPassage, from: number, limit: number): number | null {
  if (p.tokens[from]?.kind !== 'comma') return null
  for (let at = from + 1; at < Math.min(limit, from + longestAside); at += 1) {
    if (p.tokens[at]?.kind === 'comma') return at + 1
    if (p.words[at]?.isWord === false) return null
  }
  return null
}

/** *ناشد المواطن سامر الحلو | وزير الصحة التدخل*: behind a whole name an office without one is somebody else's. */
function secondOffice(p: ArabicPassage, from: number, to: number): number | null {
  const name = personalName(p, { from, to })
  if (!name || name.to - name.from < 2 || name.to >= to) return null
  const word = p.words[name.to] as ArabicWord
  const isOffice = isClass(word, 'role') && !word.isDefinite && word.clitic === '' && word.conjunction === 0
  return isOffice && !isClass(word, 'givenName') ? name.to : null
}

/** *حمل الوزير | المقاول المسؤولية*: behind one man of office another, who is no adjective of his. */
function blamedWithin(p: ArabicPassage, { from, to }: TokenRange): number | null {
  const last = to - 1
  const word = p.words[last]
  if (last <= from || !word?.isDefinite || word.clitic !== '' || !p.words[last - 1]?.isDefinite) return null
  return isClass(word, 'role') && !isClass(word, 'adjective', 'nisba') ? last : null
}

/** Verb, subject, person spoken about, preposition, content: *اتهم الناطق الجيش بقصف القرية*. */
export function matchObjectFrame(
  p: ArabicPassage,
  index: number,
  reading: CueReading,
  situation: Situation,
  isPronominal: boolean,
): FrameMatch | null {
  const { frames } = reading.verb
  const limit = situation.to
  const prepositions = new Set(objectPrepositions(reading))
  const reachesPreposition = (from: number): boolean => {
    for (let at = from; at < Math.min(limit, from + 40); at += 1) {
      const kind = p.tokens[at]?.kind
      if (kind === 'stop' || kind === 'semicolon') return false
      const word = p.words[at] as ArabicWord
      if (word.conjunction > 0 && word.cues.some((cue) => cue.kind === 'past')) return false
      const governed = governedBy(
        p,
        at,
        frames.has('ب') || !prepositions.has('ب') ? frames : new Set(['ب' as const]),
      )
      if (governed && prepositions.has(governed)) return true
      // *ناشد المانحين توفير …*
      const isAsked = isContentNoun(word) || (word.isDefinite && pledging.test(word.stem))
      if (urgesDirectly.has(reading.verb.past) && at > from && isAsked && word.conjunction === 0)
        return word.clitic === ''
      if (urgesDirectly.has(reading.verb.past) && isClass(word, 'complementiser')) return true
      if (reading.verb.past === 'حمل' && /^مسووليه|^المسووليه/.test(word.key)) return true
    }
    return false
  }
  const first = isResumptive(p, index + 1) ? index + 2 : (endOfAside(p, index + 1, limit) ?? index + 1)
  if (reading.hasObject) return matchPronoun(p, first, reading, limit, prepositions)
  const nominal = new Set([
    ...frames,
    'object' as const,
    ...(reading.verb.past === 'اتهم' ? (['ب'] as const) : []),
  ])
  const skip = (at: number): number => {
    let next = at
    if (p.tokens[next]?.kind === 'comma') next += 1
    return next
  }
  const isOther = needsObject.has(reading.verb.past) && disagrees(p, first, reading)
  const isBehindAside = p.tokens[index + 1]?.kind === 'comma'
  if (
    !isPronominal &&
    !isBehindAside &&
    !isOther &&
    canBeSubject(p, first, reading) &&
    !isAddressed(p, index, first, reading)
  ) {
    const end = endOfPhrase(p, first, { limit, frames: nominal })
    // *طالب عشرة خبراء، بقيادة سامر الحلو، الدول ب…*
    const past = leadsAside(p, end + 1) ? endOfAside(p, end, limit) : null
    if (past !== null && canBeginPhrase(p, past) && p.words[past]?.isDefinite && reachesPreposition(past))
      return { source: { from: first, to: end }, head: { kind: 'nominal', at: past }, rule: 'verb.object' }
    const head = findHead(p, end, limit, new Set([...frames, 'nominal' as const]))
    // *هنأ رئيس النادي | المدرب بالفوز*
    const governed = needsObject.has(reading.verb.past) ? headAt(p, end, objectPrepositions(reading)) : null
    const blames = governed?.kind === 'preposition' || (head !== null && reading.verb.past === 'حمل')
    const blamed = blames ? blamedWithin(p, { from: first, to: end }) : null
    if (blamed !== null)
      return {
        source: { from: first, to: blamed },
        head: { kind: 'nominal', at: blamed },
        rule: 'verb.object',
      }
    if (head && head.kind === 'nominal' && isObject(p, head.at) && reachesPreposition(head.at))
      return { source: { from: first, to: end }, head, rule: 'verb.object' }
    if (end > first && namesSomebody(p, end) && reachesPreposition(end + 2))
      return { source: { from: first, to: end }, head: { kind: 'nominal', at: end }, rule: 'verb.object' }
    // *حثت موسكو، طهران على …*: a comma parts who speaks and who is spoken to.
    const next = end + 1
    if (p.tokens[end]?.kind === 'comma' && canBeginPhrase(p, next)) {
      const other = endOfPhrase(p, next, { limit, frames: nominal })
      if (other > next && governedBy(p, other, frames) !== null)
        return { source: { from: first, to: end }, head: { kind: 'nominal', at: next }, rule: 'verb.object' }
    }
    const office = secondOffice(p, first, end)
    if (office !== null && reachesPreposition(office))
      return {
        source: { from: first, to: office },
        head: { kind: 'nominal', at: office },
        rule: 'verb.object',
      }
    // *حث سموه على التكامل*: an honorific is whoever speaks; whom he urges is left out.
    const urged = isHonorific(p.words[first]) ? headAt(p, end, frames) : null
    if (urged) return { source: { from: first, to: end }, head: urged, rule: 'verb.preposition' }
    const late = needsObject.has(reading.verb.past) ? objectBehindOccasion(p, end, limit) : null
    if (late !== null)
      return { source: { from: first, to: end }, head: { kind: 'nominal', at: late }, rule: 'verb.object' }
    if (needsObject.has(reading.verb.past) && reachesPreposition(end))
      return {
        source: null,
        head: { kind: 'nominal', at: first },
        rule: 'dropped.object',
      }
    if (!needsObject.has(reading.verb.past)) {
      const other = findHead(p, skip(end), limit, frames)
      if (other)
        return {
          source: { from: first, to: end },
          head: other,
          rule: 'verb.preposition',
        }
    }
    return null
  }
  if (headAt(p, first, frames) && !needsObject.has(reading.verb.past)) {
    const head = headAt(p, first, frames)
    return head ? { source: null, head, rule: 'dropped.preposition' } : null
  }
  if (canBeginPhrase(p, first) && reachesPreposition(first + 1))
    return { source: null, head: { kind: 'nominal', at: first }, rule: 'dropped.object' }
  return null
}
