/** English function words and nouns of news language, by what they do in a sentence. Words apart by spaces. */
export const words = {
  pronoun:
    'he she they it we i you who which that this those these one everyone someone nobody anyone everybody many some others most critics',
  objectPronoun: 'him her them it us me you himself herself themselves',
  determiner:
    'the a an this that these those his her its their our my your some any no every each many several most few both all another one two three four five six seven eight nine ten',
  possessive: 'his her its their our my your whose',
  auxiliary:
    "has have had is are was were be been being will would can could may might must shall should do does did hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't don't doesn't didn't hasn’t haven’t hadn’t isn’t aren’t wasn’t weren’t won’t wouldn’t can’t couldn’t don’t doesn’t didn’t cannot ’s ’d ’ve ’ll",
  negation:
    "not never n't didn't doesn't don't hasn't haven't hadn't won't wouldn't didn’t doesn’t don’t hasn’t haven’t hadn’t won’t wouldn’t isn't aren't wasn't isn’t aren’t wasn’t cannot can't can’t",
  adverb:
    'also then later now still just even ever never again often once always already soon yet recently repeatedly publicly privately simply long ago earlier instead not only further too first last actually however meanwhile moreover nevertheless nonetheless therefore thus besides furthermore otherwise elsewhere',
  subordinator:
    'because while although though if when whenever as since after before until unless whereas where whether than so lest once why how',
  coordinator: 'and but or nor yet',
  preposition:
    'of in to for with on at by from about against over under into through during between among around near behind above below within without toward towards upon off out up down across along despite except including like regarding concerning amid following per via',
  wh: 'what why how whether who where when which if',
  temporal:
    'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april may june july august september october november december morning afternoon evening night week weeks month months year years day days ago earlier later recently last next this',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow',
  title:
    'mr mrs ms dr sen rep gov gen col lt sgt capt president senator representative congressman congresswoman secretary governor mayor judge justice chief chairman chairwoman chair spokesman spokeswoman spokesperson director minister professor attorney general former vice prime ambassador king queen prince princess pope lord sir dame sheriff officer detective deputy leader speaker nominee candidate republican democrat democratic lawyer economist analyst aide adviser strategist reporter host commentator author pollster',
  listener:
    'reporters supporters voters lawmakers journalists viewers them him her us me you people congress senators investigators police officials members others students everyone investors donors fans friends colleagues',
  body: 'campaign committee party government administration department agency ministry court house senate congress council board commission bureau company group organization union army police military force forces officials official state city county office white league association institute center university foundation network newspaper times post journal news poll survey report study analysis panel team bank fund nation country people coalition',
  document:
    'report study poll survey analysis memo letter statement article book document documents ad video filing lawsuit complaint tweet headline transcript email emails editorial column data figures records results evidence bill law',
  vague:
    'sources source officials experts critics analysts observers supporters opponents aides many some others people scholars historians economists advocates activists witnesses reports rumors insiders',
  modalPossible: 'may might could possibly perhaps maybe',
  modalProbable: 'likely probably presumably apparently expected seems appears seemed appeared',
  modalCertain:
    'certainly definitely undoubtedly clearly surely undeniably unquestionably indisputably inevitably certain',
} as const satisfies Record<string, string>

/** Phrases before a source: *according to X*. */
export const sourcePhrases: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'eyes', 'of'],
  ['citing'],
]
