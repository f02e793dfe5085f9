import type { ArticleId } from '#core/article/article'
import type { ReadingNotice } from '../renderer/readers/reading'

/** One article of a file, and what became of it. */
type Outcome =
  | {
      readonly outcome: 'added'
      readonly id: ArticleId
      readonly language: string
      readonly statements: number
    }
  /** The library has it to the letter. */
  | { readonly outcome: 'known'; readonly id: ArticleId }
  /** The library has one like it; nothing was added, since only a person can say whether they are one. */
  | { readonly outcome: 'alike'; readonly id: ArticleId; readonly to: string; readonly likeness: number }
  /** Nobody is quoted or cited in it. */
  | { readonly outcome: 'noStatements' }
  /** The same of a mail that brought what was asked for: its attachments, which are told of by themselves. */
  | { readonly outcome: 'cover' }

export type Told = Outcome & { readonly title: string }

/** What became of one file, as `--json` tells it. */
export interface FileTold {
  readonly file: string
  readonly articles: readonly Told[]
  readonly notices: readonly ReadingNotice[]
  readonly error?: { readonly code: string; readonly message: string }
}

/** For people: one line for each article. */
export function describe(file: string, told: Told): string {
  switch (told.outcome) {
    case 'added':
      return `${file}: added «${told.title}», ${String(told.statements)} ${told.statements === 1 ? 'statement' : 'statements'}`
    case 'known':
      return `${file}: in the library already, as «${told.title}»`
    case 'alike':
      return `${file}: not added, since it is ${String(Math.round(told.likeness * 100))} % like «${told.to}»; --even-if-alike adds it`
    case 'noStatements':
      return `${file}: not added, since nobody is quoted or cited in it; --even-without-statements adds it`
    case 'cover':
      return `${file}: not added, since nobody is quoted or cited in the mail itself; what came with it was looked at`
  }
}

/** How many of each, for the last line. */
export class Tally {
  private readonly counts = { added: 0, known: 0, alike: 0, noStatements: 0, cover: 0, failed: 0 }
  private files = 0

  add({ articles, error }: FileTold): void {
    this.files++
    if (error) this.counts.failed++
    for (const { outcome } of articles) this.counts[outcome]++
  }

  get isWhole(): boolean {
    const { alike, noStatements, failed } = this.counts
    return alike + noStatements + failed === 0
  }

  toJSON() {
    return { done: true, files: this.files, ...this.counts }
  }

  toString(): string {
    const { added, known, alike, noStatements, cover, failed } = this.counts
    const parts = [
      `${String(added)} added`,
      known > 0 && `${String(known)} there already`,
      alike > 0 && `${String(alike)} like others and left out`,
      noStatements > 0 && `${String(noStatements)} without statements and left out`,
      cover > 0 && `${String(cover)} ${cover === 1 ? 'mail' : 'mails'} that only brought others`,
      failed > 0 && `${String(failed)} ${failed === 1 ? 'file' : 'files'} that could not be read`,
    ]
    return `${String(this.files)} ${this.files === 1 ? 'file' : 'files'}: ${parts.filter(Boolean).join(', ')}`
  }
}
