import {
  closedSourcePhrases,
  sourcePrepositions,
  sourceRelatives,
} from '#core/attribution/languages/ar/particles'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import { lookupKey } from '#core/text/normal-forms'

type Trait = 'preposition' | 'opensReport' | 'mayHideName' | 'mayStandInName' | 'mayBeSurname' | 'isWhole'
type Analysed = Omit<ArabicWord, Trait>

/** What *بحسب*, *وفقا ل* and *على حد قول* begin with. */
const phraseStarts: ReadonlySet<string> = new Set(
  [...sourcePrepositions.map(([words]) => words), ...closedSourcePhrases, ...sourceRelatives].map((words) =>
    lookupKey(words.split(' ')[0] as string),
  ),
)

/** Words that begin a report without being a cue in the lexicon. */
export const comeUp: ReadonlySet<string> = new Set(['رد', 'ردت', 'وورد', 'ووردت'])
export const believed: ReadonlySet<string> = new Set(['يعتقد', 'يظن'])
/** *سارع إلى التأكيد*: the word of saying with its article. */
const named: ReadonlySet<string> = new Set(
  'بالقول القول التاكيد الاعلان التشديد التحذير التهديد الاعتراف الدعوه التذكير النفي المطالبه التعهد'.split(
    ' ',
  ),
)

const opensReport = ({ key, classes, cues }: Analysed): boolean =>
  cues.length > 0 ||
  phraseStarts.has(key) ||
  classes.has('hearsay') ||
  classes.has('containment') ||
  comeUp.has(key) ||
  believed.has(key) ||
  named.has(key)

/** *فيكتور فان بيرك*: reads like *فإن* without its hamza. */
export const isNameParticle = ({ conjunction, key, bare }: Analysed): boolean =>
  conjunction === 1 && key === 'ان' && bare === 'ان'

/** A finite verb of reporting with nothing on its front, which some names read like (*لوح*). */
export const isVerbAlone = ({ isFinite, classes, conjunction, clitic }: Analysed): boolean =>
  isFinite && classes.size === 0 && conjunction === 0 && clitic === ''

/** *بلحسن*, *بلان*: ب may be a letter of the name. */
const beginsWithBa = ({ clitic, key, stem, classes }: Analysed): boolean =>
  clitic === 'ب' && (stem === 'لان' || (key.startsWith('بل') && classes.has('givenName')))

const compoundStarts: ReadonlySet<string> = new Set('علم محيي محي تاج سراج شرف قطب ركن غياث'.split(' '))

/** *علم الدين*: a noun that begins a name of two words. */
export const isCompoundStart = ({ key, clitic }: Analysed): boolean =>
  clitic === '' && compoundStarts.has(key)

const givenOfGod: ReadonlySet<string> = new Set('ضيف صفي عطا خير جار دخيل جاب عطيه ذبيح'.split(' '))

/** *ضيف الله*: a noun that begins a name with God's behind it. */
export const isGivenOfGod = ({ key, clitic }: Analysed): boolean => clitic === '' && givenOfGod.has(key)

const mayHideName = (word: Analysed): boolean =>
  word.isWord &&
  (isCompoundStart(word) ||
    isGivenOfGod(word) ||
    word.key === 'بان' ||
    word.key === 'كي' ||
    isNameParticle(word) ||
    isVerbAlone(word) ||
    beginsWithBa(word))

/** Look-up keys of the prepositions that stand alone. */
const prepositions: ReadonlyMap<string, ArabicFrame> = new Map([
  ['الي', 'إلى'],
  ['علي', 'على'],
  ['عن', 'عن'],
  ['من', 'من'],
  ['في', 'في'],
  ['ضد', 'ضد'],
  ['حول', 'حول'],
  ['عما', 'عن'],
  ['مما', 'من'],
  ['ب', 'ب'],
])

const mayBeSurname = ({ isDefinite, clitic, cues, classes }: Analysed): boolean =>
  isDefinite &&
  clitic === '' &&
  cues.length === 0 &&
  (classes.size === 0 || (classes.size === 1 && classes.has('nisba')))

const properBodies: ReadonlySet<string> = new Set(
  'طالبان داعش حماس فتح قسد اوبك يونيسف يونسكو فيفا يويفا رويترز واشنطن موسكو طهران باريس لندن برلين بكين انقره بغداد دمشق بيروت عمان اونروا سانا واس بترا وفا انتربول'.split(
    ' ',
  ),
)

/** *حماس*, *رويترز*: a body by a name of its own. */
export const isProperBody = ({ clitic, stem }: Analysed): boolean => clitic === '' && properBodies.has(stem)

const isWhole = (word: Analysed): boolean =>
  isProperBody(word) ||
  (/.{3,}ون$/.test(word.bare) && (word.classes.has('role') || word.classes.has('vague')))

const particles = [
  'preposition',
  'complementiser',
  'subordinator',
  'auxiliary',
  'negation',
  'relative',
  'pronoun',
] as const

const mayStandInName = ({ isWord, classes }: Analysed): boolean =>
  isWord &&
  (classes.has('givenName') || !particles.some((one) => classes.has(one)) || classes.has('organisation'))

/**
 * A word with what follows from all that is known of it: asked for every word of a text, and so told beforehand.
 * Field by field, since an object that is copied and added to is slow to look at.
 */
export const withTraits = (word: Analysed): ArabicWord => ({
  isWord: word.isWord,
  preposition: prepositions.get(word.key) ?? null,
  opensReport: opensReport(word),
  mayHideName: mayHideName(word),
  mayStandInName: mayStandInName(word),
  mayBeSurname: mayBeSurname(word),
  isWhole: isWhole(word),
  isDefinite: word.isDefinite,
  isUnknown: word.isUnknown,
  isFinite: word.isFinite,
  isAccusative: word.isAccusative,
  conjunction: word.conjunction,
  clitic: word.clitic,
  classes: word.classes,
  cues: word.cues,
  key: word.key,
  stem: word.stem,
  bare: word.bare,
  complementiserPronoun: word.complementiserPronoun,
})
