import { fc } from '../../builders/property'
import { describe, expect, it } from 'vitest'
import { linkSources } from '#core/source/linking'
import { institutionById } from '#core/source/registry'
import { SourceLink } from '#core/source/source-link'
import { tokensOf } from '#core/text/tokens'
import { statementsOf } from '../../builders/statements'

/** An id; `for id` of one who speaks for it; `? words` and the choice where it is open; a dash where there is nothing to link. */
function written(link: SourceLink | null): string {
  if (link === null) return '-'
  const { institution, relation, candidates, named } = link
  const open = [`? ${named ?? ''}`, ...candidates].join(' | ')
  return `${relation === 'speaksFor' ? 'for ' : ''}${institution ?? open}`
}

const linksOf = (text: string, language: string): string[] =>
  statementsOf(text, language).map(({ statement }) => written(statement.link))

/** The links of an article that consists of paragraphs. */
const arabic = (...paragraphs: string[]) => linksOf(paragraphs.join('\n\n'), 'ar')
const english = (...paragraphs: string[]) => linksOf(paragraphs.join('\n\n'), 'en')

describe('an institution that is named', () => {
  it('is one source under all its names', () => {
    expect(arabic('قالت وزارة الدفاع الأمريكية إن التدريب انتهى.')).toEqual(['us-defense-department'])
    expect(arabic('قال البنتاغون إن التدريب انتهى.')).toEqual(['us-defense-department'])
    expect(english('The Pentagon said that the exercise was over.')).toEqual(['us-defense-department'])
    expect(english('The U.S. Defense Department said that the exercise was over.')).toEqual([
      'us-defense-department',
    ])
  })

  it.each([
    ['قالت وزارة الخارجية الأميركية إن الحوار مستمر.', 'us-state-department'],
    ['وأكدت الخارجية العراقية أن الحوار مستمر.', 'iq-foreign'],
    ['وقالت وزارة الداخلية في العراق إن الطريق فتح.', 'iq-interior'],
    ['أعلنت وكالة الأنباء السعودية (واس) أن الطريق فتح.', 'spa'],
    ['أكدت حركة «طالبان» أن الطريق فتح.', 'taliban'],
    ['قالت منظمة الصحة العالمية إن اللقاح وصل.', 'un-who'],
    ['قالت شرطة دبي إن الطريق فتح.', 'ae-dubai-police'],
    ['قال الجيش اللبناني إن الطريق فتح.', 'lb-army'],
    ['قال البنك المركزي المصري إن الفائدة ثابتة.', 'eg-central-bank'],
  ])('in any spelling: %s', (text, id) => {
    expect(arabic(text)).toEqual([id])
  })

  it('is looked for in quotation marks that a paragraph begins with', () => {
    const [link] = arabic(
      'عاد العمال إلى الحقول بعد يومين من المطر.',
      '"الداخلية": لا نعلم شيئا عن الطريق المغلق',
      'أعلنت وزارة الداخلية المرجانية أن الطريق فتح بعد أن أزيلت الصخور التي سقطت عليه.',
    )
    expect(link).toMatch(/^\? الداخلية/)
  })

  it.each([
    ["Russia's Foreign Ministry said that talks would go on.", 'ru-foreign'],
    ['The Iraqi Ministry of Health said that the vaccine had arrived.', 'iq-health'],
    ['The Ministry of Health of Lebanon said that the vaccine had arrived.', 'lb-health'],
    ['The WHO said that the vaccine had arrived.', 'un-who'],
    ['The U.N. said that talks would go on.', 'un'],
    ['Médecins Sans Frontières said that the clinic was open.', 'msf'],
    ['Al-Jazeera reported that the road was open.', 'al-jazeera'],
    ['The Saudi Press Agency said that the road was open.', 'spa'],
  ])('in English: %s', (text, id) => {
    expect(english(text)).toEqual([id])
  })

  it('is a government where a country or its capital speaks', () => {
    expect(arabic('أعلنت واشنطن أن الحوار مستمر.')).toEqual(['us-government'])
    expect(english('Russia said that talks would go on.')).toEqual(['ru-government'])
  })

  it('is not a person who bears the name of a country', () => {
    expect(english('Mary Jordan, a baker, came early.', 'Jordan said that the bread was ready.')).toEqual([
      '-',
    ])
  })
})

describe('a name that is only part of another', () => {
  it.each([
    'قالت وزارة الدفاع المدني إن الطريق فتح.',
    'قالت لجنة الطاقة في وادي النخيل إن الطريق فتح.',
    'قالت جمعية أصدقاء الأمم المتحدة في القرية إن الطريق فتح.',
  ])('links to nothing in Arabic: %s', (text) => {
    expect(arabic(text)).toEqual(['-'])
  })

  it.each([
    'The Florida Department of Health said that the clinic was open.',
    'The Springfield Times said that the clinic was open.',
    'Georgia Secretary of State Dora Lind said that the vote was fair.',
    'Fox News host Ellen Marsh said that the clinic was open.',
    'Virginia AFL-CIO President Dora Lind said that the clinic was open.',
  ])('links to nothing in English: %s', (text) => {
    expect(english(text)).toEqual(['-'])
  })

  it('does not hear an acronym in a pronoun', () => {
    expect(english('Nora Lund, who said that the road was open, left.')).not.toContain('un-who')
  })
})

describe('a ministry whose country is not said', () => {
  it('is left open where nothing tells whose it is', () => {
    expect(arabic('قالت وزارة الدفاع إن التدريب انتهى.')).toEqual(['? وزارة الدفاع'])
  })

  it('is the one that the article names in full', () => {
    expect(
      arabic(
        'أجرت وزارة الدفاع العراقية تدريبا في العراق.',
        'وانتهى التدريب في البصرة.',
        'وقال مصدر محلي إن وزارة الدفاع نشرت قوات.',
        'وقالت وزارة الدفاع إن التدريب انتهى.',
      ).at(-1),
    ).toBe('iq-defence')
  })

  it('is that of the one country that the article is about', () => {
    expect(
      arabic(
        'هطلت أمطار على الكويت أمس. وفاضت أودية في الكويت، وأغلقت طرق بين مدينة الكويت والجهراء.',
        'وقالت وزارة الداخلية إن الطرق ستفتح غدا.',
      ),
    ).toEqual(['kw-interior'])
  })

  it.each([
    'هطلت أمطار غزيرة على جمهورية مرجان، ووصل إلى رأس المنارة وفد من الكويت.',
    'فتحت وزارة الداخلية المرجانية الطرق، ووصل إلى رأس المنارة وفد من الكويت.',
  ])('stays open where the article is about a country that the registry does not know: %s', (first) => {
    expect(
      arabic(first, 'وزار وفد الكويت السد، ثم عاد إلى الكويت.', 'وقالت وزارة الخارجية إن الحوار مستمر.'),
    ).toEqual(['? وزارة الخارجية | kw-foreign'])
  })

  it.each([
    'The Republic of Veldmark closed its ports on Monday. A ferry from Norway turned back to Norway.',
    'The Veldmark Interior Ministry closed the ports on Monday. A ferry from Norway turned back to Norway.',
    'The Interior Ministry of Veldmark closed the ports on Monday. A ferry from Norway turned back to Norway.',
  ])('stays open in English too: %s', (first) => {
    expect(
      english(first, 'Norway sent a boat to Veldmark.', 'The Foreign Ministry said that talks would go on.'),
    ).toEqual(['? Foreign Ministry | no-foreign'])
  })

  it('is not kept open by the police of a town', () => {
    expect(
      english(
        'Port Calder Police met a team from Norway on Monday. Norway sent a boat, and Norway paid for it.',
        'The Foreign Ministry said that talks would go on.',
      ),
    ).toEqual(['no-foreign'])
  })

  it('is offered as a choice where several countries are spoken of, the most mentioned first', () => {
    expect(
      arabic(
        'التقى وفد من تركيا وفدا من اليونان. وزار وفد تركيا المتحف.',
        'وقالت وزارة الدفاع إن التدريب انتهى.',
      ),
    ).toEqual(['? وزارة الدفاع | tr-defence | gr-defence'])
  })

  it('leaves a foreign president open where the article names another presidency', () => {
    expect(
      english(
        'The White House welcomed the guests from France. France sent five ministers.',
        'President Henri Vasseur said that talks would go on.',
      ).at(-1),
    ).toBe('for ? President | us-presidency | fr-presidency')
  })
})

describe('a person who speaks for an institution', () => {
  it.each([
    ['قال المتحدث باسم وزارة الخارجية الأمريكية سامر هيل إن الحوار مستمر.', 'for us-state-department'],
    ['قال سامر هيل، المتحدث باسم وزارة الخارجية الأمريكية، إن الحوار مستمر.', 'for us-state-department'],
    ['قال وزير الداخلية العراقي نادر الصوان إن الطريق فتح.', 'for iq-interior'],
    ['قال نائب وزير الداخلية العراقي نادر الصوان إن الطريق فتح.', 'for iq-interior'],
    ['قال رئيس الوزراء التركي نادر الصوان إن الطريق فتح.', 'for tr-government'],
    ['وقال الأمين العام للأمم المتحدة نادر الصوان إن الحوار مستمر.', 'for un'],
    ['قال محافظ البنك المركزي المصري نادر الصوان إن الفائدة ثابتة.', 'for eg-central-bank'],
  ])('in Arabic: %s', (text, link) => {
    expect(arabic(text)).toEqual([link])
  })

  it.each([
    ['State Department spokesman Adam Reed said that talks would go on.', 'for us-state-department'],
    [
      'A spokeswoman for the State Department, Ann Reed, said that talks would go on.',
      'for us-state-department',
    ],
    [
      'Adam Reed, a spokesman for the Pentagon, said that the exercise was over.',
      'for us-defense-department',
    ],
    ['Russian Foreign Minister Oleg Varin said that talks would go on.', 'for ru-foreign'],
    ['Dora Lind, president of the NAACP, said that the vote was fair.', 'for naacp'],
    ['A Pew Research Center report said that trust had grown.', 'for pew'],
  ])('in English: %s', (text, link) => {
    expect(english(text)).toEqual([link])
  })

  it('still does so where only the name is repeated', () => {
    expect(
      arabic(
        'قال المتحدث باسم وزارة الخارجية الأمريكية سامر هيل إن الحوار مستمر.',
        'وأضاف هيل أن الوفد وصل.',
        'وقال أيضا إن اللقاء غدا.',
      ),
    ).toEqual(['for us-state-department', 'for us-state-department', 'for us-state-department'])
    expect(
      english(
        'State Department spokesman Adam Reed met reporters on Monday.',
        'Reed said that talks would go on.',
      ),
    ).toEqual(['for us-state-department'])
  })

  it('does so no more after leaving the office', () => {
    expect(arabic('قال وزير الداخلية العراقي السابق نادر الصوان إن الطريق فتح.')).toEqual(['-'])
    expect(english('Former Secretary of State Dora Lind said that talks would go on.')).toEqual(['-'])
  })

  it('is not one of many, nor somebody near it', () => {
    expect(arabic('قال مسؤولون في وزارة الخارجية الأمريكية إن الحوار مستمر.')).toEqual(['-'])
    expect(arabic('قالت مصادر في حركة حماس إن الحوار مستمر.')).toEqual(['-'])
    expect(arabic('قال محامي رئيس الوزراء التركي إن الحوار مستمر.')).toEqual(['-'])
    expect(english('State Department officials said that talks would go on.')).toEqual(['-'])
    expect(english('Nadia Haddad said that the road was open.')).toEqual(['-'])
  })

  it('speaks for the one that a noun takes up', () => {
    expect(
      arabic('فتحت وزارة الصحة الكويتية مركزا جديدا.', 'وقال المتحدث باسم الوزارة نادر الصوان إن العمل بدأ.'),
    ).toEqual(['for kw-health'])
  })

  it('may speak for a body that the registry does not know', () => {
    expect(arabic('قال المتحدث باسم شركة نخيل الوادي إن العمل بدأ.')).toEqual(['for ? شركة نخيل الوادي'])
    expect(english('A spokeswoman for Palm Valley Energy said that work had begun.')).toEqual([
      'for ? Palm Valley Energy',
    ])
  })
})

describe('a name that several bear', () => {
  it('stays open, with all of them as a choice', () => {
    expect(arabic('قال النادي الأهلي إن اللاعب عاد.')).toEqual(['? النادي الأهلي | al-ahli-sa | al-ahly-eg'])
    expect(english('The Post reported that the road was open.')[0]).toMatch(/^\? Post \| /)
  })

  it('is told by a fuller name in the article', () => {
    expect(
      english(
        'The Washington Post, a newspaper, sent five reporters.',
        'The Post reported that the road was open.',
      ),
    ).toEqual(['washington-post'])
    expect(english('The Associated Press sent a reporter.', 'The AP said that the road was open.')).toEqual([
      'ap',
    ])
  })

  it('stays open for two that speak together', () => {
    expect(english('The FBI and the CIA said that the case was closed.')).toEqual([
      '? FBI and the CIA | us-fbi | us-cia',
    ])
  })
})

const pieces = [
  'وزارة الدفاع',
  'الأمريكية',
  'المتحدث باسم',
  'السابق',
  'الرئيس',
  '،',
  'قال',
  'the',
  'Foreign Ministry',
  'of',
  'Iraq',
  'spokesman',
  'for',
  'Reed',
  'WHO',
  '(',
  '/',
  '-',
  'and',
]
const someText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 40,
  })
  .map((words) => words.join(' '))

describe('linking any text at all', () => {
  it('never throws, fits the schema, names known institutions only, and is the same for the same input', () => {
    fc.assert(
      fc.property(someText, fc.nat(200), fc.nat(40), (text, start, length) => {
        const passages = [tokensOf(text, { start: 0, end: text.length })]
        const from = Math.min(start, text.length)
        const span = { start: from, end: Math.min(from + length, text.length) }
        const sources = [
          { source: [span], resolved: text.slice(span.start, span.end) },
          { source: [], resolved: text },
          { source: [span], resolved: null },
        ]
        const links = linkSources(text, passages, sources)
        expect(links).toHaveLength(sources.length)
        for (const link of links) {
          if (link === null) continue
          expect(SourceLink.safeParse(link).success).toBe(true)
          for (const id of [link.institution ?? [], link.candidates].flat())
            expect(institutionById(id)).not.toBeNull()
        }
        expect(linkSources(text, passages, sources)).toEqual(links)
      }),
      { numRuns: 300 },
    )
  })
})
