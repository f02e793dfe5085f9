import { unknownAppearance } from '#core/article/appearance'
import type { Assessment } from '#core/assessment/assessment'
import type { Verdict } from '#core/assessment/verdict'
import type { ReportedArticle, ReportedStatement } from '#core/report/report-model'
import type { Block } from '#core/text/block'
import type { TextSpan } from '#core/text/span'
import { actor, articleId, statementId } from './log'

type Found = NonNullable<ReportedStatement['found']>

/**
 * A paragraph of an article with its statement marked: `[s:source]`, `[c:cue]`, `[q:content]`; a role may stand in
 * several pieces. What is known besides comes along.
 */
export interface MarkedParagraph extends Partial<
  Omit<Found, 'source' | 'cue' | 'content'> & Omit<ReportedStatement, 'found' | 'position' | 'id'>
> {
  readonly marked: string
  readonly kind?: Block['kind']
  /** On the content; short for an assessment of which nothing else is filled in. */
  readonly verdict?: Verdict | null
}

/** An article and its statements out of marked paragraphs. A paragraph without a cue carries no statement. */
export function reported(
  language: string,
  title: string,
  paragraphs: readonly MarkedParagraph[],
): { article: ReportedArticle; statements: ReportedStatement[] } {
  let text = ''
  const blocks: Block[] = []
  const statements: ReportedStatement[] = []
  for (const { marked, kind = 'paragraph', ...known } of paragraphs) {
    const start = text.length
    const spans: Record<string, TextSpan[]> = { s: [], c: [], q: [] }
    for (const piece of marked.split(/(\[[scq]:[^\]]*\])/)) {
      const [, role, words] = /^\[([scq]):([^\]]*)\]$/.exec(piece) ?? []
      if (role !== undefined && words !== undefined) {
        spans[role]?.push({ start: text.length, end: text.length + words.length })
      }
      text += words ?? piece
    }
    blocks.push({ kind, start, end: text.length })
    text += '\n'
    const { s: source = [], c: cue = [], q: content = [] } = spans
    if (cue.length === 0) continue
    const { act = 'assert', resolved = null, form = 'indirect', commitment = 'unstated' } = known
    const { link = null, target = null, chain = [], language: spoken = null, explanation = null } = known
    const {
      distance = 'neutral',
      confidence = 0.9,
      stance = act,
      stage = 'proposed',
      verdict: given = null,
    } = known
    const { source: choice = null } = known
    const { second = null, evidence = [], exceptions = [], approval = null, corrections = [] } = known
    const checked = { second, evidence, exceptions, approval, corrections }
    statements.push({
      id: statementId(statements.length + 1),
      position: statements.length,
      found: {
        ...{ source, cue, content, resolved, act, form, commitment, distance, confidence },
        ...{ link, target, chain, language: spoken, explanation },
      },
      ...checked,
      made: known.made ?? null,
      spans: known.spans ?? null,
      sourceName: known.sourceName ?? null,
      stance,
      source: choice,
      stage,
      assessment: known.assessment ?? (given && assessmentWith(given)),
    })
  }
  return {
    article: {
      id: articleId(),
      title,
      fileName: `article.${language}.txt`,
      sha256: 'f1'.repeat(32),
      byteLength: text.length,
      text,
      blocks,
      language,
      appearance: unknownAppearance,
      importedAt: '2026-11-22T06:15:00.000Z',
      engine: '0.2.0',
    },
    statements,
  }
}

/** A verdict on the Isnad scale. */
export function verdict(value: string) {
  return { scale: { id: 'isnad', version: 1 }, value }
}

/** An assessment of which only the verdict on the content is given. */
function assessmentWith(content: Verdict): Assessment {
  const by = actor()
  const at = '2026-11-22T08:00:00.000Z'
  return { attribution: null, content, rationale: '', knownThen: '', by, writers: [by], at }
}
