import { directionOf } from '#core/text/direction'
import { type Markup, markup, type MarkupValue } from './markup'
import { type ReportModel } from './report-model'
import { foreign, verdictWords } from './report-parts'
import { type Tally } from './report-tallies'
import { formatNumber, type ReportWord, type ReportWords } from './report-words'

/** Sources listed by name; the others are counted. */
const listedSources = 6

/** The report in figures: four numbers, then who spoke, in which stance, how far the work is and what it found. */
export function reportSummary({ article, summary }: ReportModel, words: ReportWords): Markup {
  const figures: [ReportWord, number][] = [
    ['report:figures.statements', summary.statements],
    ['report:figures.sources', summary.bySource.length],
    ['report:figures.withVerdict', summary.withVerdict],
    ['report:figures.approved', summary.approved],
  ]
  const listed = summary.bySource.slice(0, listedSources)
  const notes = [
    plural('report:summary.others', summary.bySource.length - listed.length, words),
    plural('report:summary.unnamed', summary.unnamed, words),
    plural('report:summary.dismissed', summary.dismissed, words),
    plural('report:summary.leftOut', summary.leftOut, words),
  ].flatMap((note) => note ?? [])
  const chart = (caption: ReportWord, heading: ReportWord, rows: readonly Tally<MarkupValue>[]) =>
    tallyTable(words.word(caption), words.word(heading), rows, words)
  return markup`<section class="summary">
<h2>${words.word('report:section.summary')}</h2>
<dl class="figures">
${figures.map(
  ([label, value]) => markup`<div><dt>${words.word(label)}</dt><dd>${formatNumber(words, value)}</dd></div>
`,
)}</dl>
${
  summary.statements === 0
    ? null
    : markup`<div class="tallies">
${
  listed.length === 0
    ? null
    : chart(
        'report:summary.sources',
        'domain:label.source',
        listed.map(({ of, count }) => ({ of: foreign(of, article), count })),
      )
}${chart(
        'report:summary.verdicts',
        'domain:label.verdict',
        summary.byVerdict.map(({ of, count }) => ({ of: verdictWords(of, words), count })),
      )}${chart(
        'report:summary.stances',
        'domain:label.stance',
        summary.byStance.map(({ of, count }) => ({ of: words.word(`domain:stance.${of}`), count })),
      )}${chart(
        'report:summary.stages',
        'domain:label.stage',
        summary.byStage.map(({ of, count }) => ({ of: words.word(`domain:stage.${of}`), count })),
      )}</div>`
}
${notes.length === 0 ? null : markup`<p class="notes">${notes.join(' ')}</p>`}
</section>
`
}

function plural(word: ReportWord, count: number, words: ReportWords): string | null {
  return count === 0 ? null : words.word(word, { count, shown: formatNumber(words, count) })
}

function tallyTable(
  caption: string,
  heading: string,
  rows: readonly Tally<MarkupValue>[],
  words: ReportWords,
): Markup {
  const most = Math.max(...rows.map(({ count }) => count))
  const mirrored = directionOf(words.locale) === 'rtl'
  return markup`<table class="tally">
<caption>${caption}</caption>
<thead><tr><th scope="col">${heading}</th><th scope="col" class="count">${words.word('report:summary.count')}</th></tr></thead>
<tbody>
${rows.map(
  ({ of, count }) =>
    markup`<tr><th scope="row">${of}</th><td class="count">${bar(count / most, mirrored)}<span>${formatNumber(words, count)}</span></td></tr>
`,
)}</tbody>
</table>
`
}

/** Says again in length what the number beside it says. Attributes, since a linked stylesheet is all that the workbench allows. @param share - of the longest, over 0 to 1 */
function bar(share: number, mirrored: boolean): Markup {
  const width = Math.round(share * 1000) / 10
  return markup`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect x="${mirrored ? 0 : 100 - width}" width="${width}" height="8"/></svg>`
}
