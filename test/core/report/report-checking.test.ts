import { describe, expect, it } from 'vitest'
import type { Assessment } from '#core/assessment/assessment'
import { checkEvidence } from '#core/evidence/check-evidence'
import { reportHtml } from '#core/report/report-html'
import { reportModel } from '#core/report/report-model'
import type { ReportWord, WordValues } from '#core/report/report-words'
import { actor, anEvidenceDraft, scale, verdictOf } from '../../builders/log'
import { reported, type MarkedParagraph } from '../../builders/reported'

const at = '2026-11-22T08:00:00.000Z'
const profiles = [
  { id: actor(1), name: 'Huda', role: 'factChecker' as const },
  { id: actor(2), name: 'Salim', role: 'editor' as const },
]
const assessment: Assessment = {
  attribution: 'altered',
  content: verdictOf('misleading'),
  rationale: 'The first year is left out.\n\nThe second is <b>not</b>.',
  knownThen: 'The register was public.',
  ...{ by: actor(1), writers: [actor(1)], at },
}
const checkedEvidence = checkEvidence(
  anEvidenceDraft(1, { publishedAt: '2026-01-02', group: 'wire', note: 'Page 4' }),
)
const evidence = checkedEvidence.ok ? [checkedEvidence.value] : []

const paragraph: MarkedParagraph = {
  marked: '[s:The mayor] [c:said] [q:it rained]',
  assessment,
  evidence,
  exceptions: [{ standard: 'independentEvidence', reason: 'Only one gauge.', by: actor(2), at }],
  approval: { by: actor(2), at },
  corrections: [{ kind: 'correction', text: 'The date was wrong.', by: actor(2), at }],
  stage: 'corrected',
}

const model = (more: Partial<MarkedParagraph> = {}) => {
  const { article, statements } = reported('en', 'Rain', [{ ...paragraph, ...more }])
  return reportModel(article, statements, scale, profiles)
}

describe('how a statement was checked', () => {
  it('tells both verdicts, why, on what evidence, who answers for it and what was corrected', () => {
    expect(model().statements[0]).toMatchObject({
      verdict: { value: 'misleading', leaning: 'misleading' },
      checking: {
        attribution: 'altered',
        rationale: assessment.rationale,
        evidence: [{ url: 'https://records.example/1' }],
        exceptions: [{ standard: 'independentEvidence', reason: 'Only one gauge.' }],
        checkers: ['Huda'],
        reviewer: { name: 'Salim', at },
        corrections: [{ kind: 'correction', text: 'The date was wrong.' }],
      },
    })
  })

  it('keeps the first verdict to itself while a blind second one is out', () => {
    const second = { askedBy: actor(2), askedAt: at, assessment: null }
    expect(model({ second }).statements[0]).toMatchObject({
      verdict: null,
      checking: { attribution: null, rationale: '', checkers: [], second: null },
    })
    const given = { ...second, assessment: { ...assessment, attribution: 'accurate' as const } }
    expect(model({ second: given }).statements[0]?.checking.second).toBe('disagrees')
  })

  it('is printed with its paragraphs, and text from outside stays text', () => {
    const words = {
      locale: 'en',
      timeZone: 'UTC',
      word: (key: ReportWord, values?: WordValues) =>
        `${key} ${Object.values(values ?? {}).join(' ')}`.trim(),
    }
    const html = reportHtml(model(), {
      ...{ words, styles: { css: '' }, preparedAt: at, desk: null, logo: null, version: '0.0.0' },
    })
    expect(html).toContain('<p dir="auto">The first year is left out.</p>')
    expect(html).toContain('The second is &lt;b&gt;not&lt;/b&gt;.')
    for (const told of ['Huda', 'Salim', 'Only one gauge.', 'The date was wrong.', 'Page 4', 'wire'])
      expect(html).toContain(told)
    expect(html).toContain('<code dir="ltr">https://records.example/1</code>')
    expect(html).toContain('January 2, 2026')
  })
})
