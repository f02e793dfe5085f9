import { deskNamesOf } from '#core/source/desk-names'
import type { SourceDirectory } from '#core/source/directory'
import { linkSources } from '#core/source/linking'
import type { SourceId } from '#core/source/source'
import type { SourceRelation } from '#core/source/source-link'
import { linkedSource } from '#core/statement/linked-source'
import type { Statement } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import type { Block } from '#core/text/block'
import { lookupKey } from '#core/text/normal-forms'
import { publicStages } from '#core/workflow/stages'
import { barePassages } from './passage'

/** A statement that names a source by what the desk calls it today. */
export interface Named {
  readonly statement: Statement
  readonly relation: SourceRelation
}

/**
 * Finds statements of articles that came in before the desk gave a source a name: those that would be linked to it if
 * they came in now, and are not.
 */
export class Relinking {
  readonly #desk
  readonly #names: readonly string[]

  /** @param id - of a body; whoever bears a person's whole name is found by it without a link */
  constructor(
    private readonly id: SourceId,
    private readonly directory: SourceDirectory,
  ) {
    this.#desk = deskNamesOf(directory.desk)
    this.#names = directory.namesFor(id).map((name) => nameKey(name).replace(/^ال/, ''))
  }

  /** Whether an article's text holds any of the source's names: the others need not be looked at. */
  mayName(text: string): boolean {
    const words = nameKey(text)
    return this.#names.some((name) => name !== '' && words.includes(name))
  }

  /** @param statements - of this article, in reading order */
  in(
    { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
    statements: readonly Statement[],
  ): Named[] {
    if (!this.#desk) return []
    const passages = barePassages(text, blocks).map(({ tokens }) => tokens)
    const links = linkSources(text, passages, statements.map(wordingOf), this.#desk)
    return statements.flatMap((statement, index): Named[] => {
      const link = links[index]
      if (link?.institution == null || this.directory.resolve(link.institution) !== this.id) return []
      if (statement.source !== null || publicStages.has(statement.stage)) return []
      const now = linkedSource(statement, this.directory)
      if (now.state === 'linked' && now.source.id === this.id) return []
      return [{ statement, relation: link.relation }]
    })
  }
}

/** Every word under one key, so that spellings and what Arabic writes in front hide no name. */
const nameKey = (words: string): string =>
  lookupKey(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
