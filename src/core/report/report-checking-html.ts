import type { Evidence } from '#core/evidence/evidence'
import { type Markup, markup } from './markup'
import type { ReportChecking } from './report-checking'
import { dayInWords } from './report-facts'
import { formatDay, type ReportWords } from './report-words'

/** Why the verdict is what it is, what it rests on, who answers for it, and what readers were told later. */
export function checkingPart(checking: ReportChecking, words: ReportWords): Markup {
  const { rationale, knownThen, evidence, exceptions, corrections } = checking
  return markup`${rationale === '' ? null : titled(words.word('domain:label.rationale'), prose(rationale))}${
    knownThen === '' ? null : titled(words.word('domain:label.knownThen'), prose(knownThen))
  }${
    evidence.length === 0
      ? null
      : titled(
          words.word('domain:label.evidence'),
          markup`<ol>${evidence.map((piece) => markup`<li>${evidencePart(piece, words)}</li>`)}</ol>`,
        )
  }${
    exceptions.length === 0
      ? null
      : titled(
          words.word('report:checking.exceptions'),
          markup`<ul>${exceptions.map(
            ({ standard, reason }) =>
              markup`<li>${words.word(`domain:standard.${standard}`)}: <bdi>${reason}</bdi></li>`,
          )}</ul>`,
        )
  }${signatures(checking, words)}${
    corrections.length === 0
      ? null
      : titled(
          words.word('report:checking.corrections'),
          markup`<ul>${corrections.map(
            ({ kind, text, at }) =>
              markup`<li><time datetime="${at}">${formatDay(words, at)}</time> · ${words.word(`report:checking.${kind}`)}: <bdi>${text}</bdi></li>`,
          )}</ul>`,
        )
  }`
}

/** No heading: the outline would name each of them under each statement. */
function titled(title: string, content: Markup): Markup {
  return markup`<div class="checking"><p class="label">${title}</p>${content}</div>
`
}

/** Plain text with its paragraphs, in whatever language it is written. */
function prose(text: string): Markup {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim())
  return markup`${paragraphs.filter((paragraph) => paragraph !== '').map((paragraph) => markup`<p dir="auto">${paragraph}</p>`)}`
}

function evidencePart(piece: Evidence, words: ReportWords): Markup {
  const { relation, title, publisher, publishedAt, accessedAt, url, archiveUrl, group, note } = piece
  const facts = [
    publisher && markup`<bdi>${publisher}</bdi>`,
    publishedAt &&
      markup`${words.word('report:checking.published', { date: dayInWords(publishedAt, words) })}`,
    accessedAt && markup`${words.word('report:checking.accessed', { date: dayInWords(accessedAt, words) })}`,
    group && markup`${words.word('report:checking.group')}: <bdi>${group}</bdi>`,
  ].flatMap((fact) => fact || [])
  return markup`<strong>${words.word(`domain:relation.${relation}`)}</strong>: <bdi>${title || url || words.word(`domain:evidenceKind.${piece.kind}`)}</bdi>${facts.map(
    (fact) => markup` · ${fact}`,
  )}${piece.kind === 'passage' ? markup`<br><q><bdi>${piece.passage.exact}</bdi></q>` : null}${address(title === '' ? null : url)}${address(archiveUrl)}${
    piece.kind === 'file'
      ? markup`<br><bdi>${piece.file.fileName}</bdi> · SHA-256 <code dir="ltr">${piece.file.sha256}</code>`
      : null
  }${note === '' ? null : markup`<br><bdi>${note}</bdi>`}`
}

function address(url: string | null): Markup | null {
  return url === null ? null : markup`<br><code dir="ltr">${url}</code>`
}

function signatures(
  { maker, checkers, second, reviewer }: ReportChecking,
  words: ReportWords,
): Markup | null {
  if (!maker && checkers.length === 0 && !reviewer) return null
  const person = (name: string | null) => markup`<bdi>${name ?? words.word('domain:unnamedPerson')}</bdi>`
  const lines = [
    maker && markup`${words.word('domain:label.maker')}: ${person(maker.name)}`,
    checkers.length > 0 &&
      markup`${words.word('domain:label.checker')}: ${checkers.map((name, index) => markup`${index > 0 ? ' · ' : null}${person(name)}`)}`,
    second && markup`${words.word(`report:checking.second.${second}`)}`,
    reviewer &&
      markup`${words.word('domain:label.reviewer')}: ${person(reviewer.name)} · <time datetime="${reviewer.at}">${formatDay(words, reviewer.at)}</time>`,
  ].flatMap((line) => line || [])
  return markup`<p class="signatures">${lines.map((line, index) => markup`${index > 0 ? markup`<br>` : null}${line}`)}</p>
`
}
