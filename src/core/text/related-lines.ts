/// <reference types="vite/types/importMeta.d.ts" />

/** The lines of a page that are no part of its article, in one language: languages/<tag>/page-lines.ts exports them as `pageLines`. */
export interface PageLines {
  /** What leads to other articles: patterns, matched at the start of a line, after bullets and arrows; case does not matter. */
  readonly links: readonly string[]
  /** Words that stand before a colon where a line names or credits a picture. */
  readonly captions: readonly string[]
}

const all: readonly PageLines[] = Object.values(
  import.meta.glob<PageLines>('../attribution/languages/*/page-lines.ts', {
    eager: true,
    import: 'pageLines',
  }),
)
const links = all.flatMap((one) => one.links).join('|')
const captionWords = all.flatMap((one) => one.captions).join('|')

/** Optional bullets and arrows before the words. */
const relatedLead = new RegExp(`^[\\s\\p{P}\\p{S}]{0,8}(?:${links})`, 'iu')

/** The words alone, as a heading over a list of links. */
const leadAlone = new RegExp(`^[\\s\\p{P}\\p{S}]{0,8}(?:${links})[\\s\\p{P}\\p{S}]*$`, 'iu')

const longestLink = 300

/** Whether a line sends the reader to another article. */
export const isRelatedLine = (line: string): boolean => line.length <= longestLink && relatedLead.test(line)

/** Whether a line only announces the links below it. */
export const announcesLinks = (line: string): boolean => line.length <= longestLink && leadAlone.test(line)

const captions = new RegExp(`^\\s*(?:${captionWords})\\s*[:：]`, 'iu')

/** Whether a line names or credits a picture. */
export const isCaptionLine = (line: string): boolean => line.length <= longestLink && captions.test(line)
