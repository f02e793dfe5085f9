import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '#core/operation/command'
import { openJournal } from '#core/operation/journal'
import { CommentId } from '#core/workflow/review'
import { keptArticle, keptArticleOf, type ArticleInHand } from '../../../src/renderer/storage/article-in-hand'
import { IsnadDatabase } from '../../../src/renderer/storage/database'
import { followRows } from '../../../src/renderer/storage/kept-rows'
import { openWorkspace, type Workspace } from '../../../src/renderer/storage/workspace'
import { anImport, articleId, scale, statementId, verdictOf } from '../../builders/log'
import { codec, MemoryFile } from '../../builders/memory-journal'

/** A disk that takes its time: nothing is written before it is let go. */
class SlowFile extends MemoryFile {
  #waiting: (() => void)[] = []
  isHeld = false

  override append = async (more: Uint8Array) => {
    if (this.isHeld) await new Promise<void>((go) => this.#waiting.push(go))
    if (this.failAfter !== null) throw new Error('ENOSPC')
    this.bytes = new Uint8Array([...this.bytes, ...more])
  }

  letGo(): void {
    this.isHeld = false
    for (const go of this.#waiting.splice(0)) go()
  }
}

let run = 0
let file: SlowFile
let workspace: Workspace
let leave: () => void
let shown: ArticleInHand | null
/** Everything that was shown, one after the other. */
let seen: (ArticleInHand | null)[]

beforeEach(async () => {
  file = new SlowFile()
  const opened = await openJournal(file, codec)
  if (!opened.ok) throw new Error(opened.failure.code)
  let minutes = 0
  let ids = 0
  workspace = await openWorkspace(
    () => new IsnadDatabase(`in-hand-${++run}`),
    { journal: opened.value, head: opened.value.head() },
    {
      now: () => new Date(Date.UTC(2026, 10, 22, 8, ++minutes)),
      newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
      lastActor: { read: () => null, write: () => undefined },
    },
    () => undefined,
  )
  await workspace.execute(anImport(3))
  shown = null
  seen = []
  leave = followRows(workspace, keptArticle(workspace.database, articleId()), (rows) => {
    shown = rows
    seen.push(rows)
  })
  await vi.waitFor(() => expect(shown?.statements).toHaveLength(3))
})

afterEach(() => {
  leave()
  workspace.database.close()
})

const card = (n: number) => shown?.statements.find(({ id }) => id === statementId(n))
const stance = (n: number, to: 'deny' | 'warn'): Command => ({
  type: 'correctStance',
  statementId: statementId(n),
  stance: to,
})
const undo: Command = { type: 'undo', articleId: articleId() }
const stored = (n: number) => workspace.database.statements.get(statementId(n))

describe('what somebody has decided', () => {
  it('shows at once, before it is written', async () => {
    file.isHeld = true
    const before = card(2)
    const done = workspace.execute(stance(1, 'deny'))
    expect(card(1)).toMatchObject({ stance: 'deny' })
    expect(card(2)).toBe(before)
    expect(await stored(1)).toMatchObject({ stance: 'assert' })
    expect(workspace.pending.current()).toHaveLength(1)
    file.letGo()
    expect(await done).toMatchObject({ ok: true })
    expect(workspace.pending.current()).toEqual([])
  })

  it('stays the very same on the screen once it is written', async () => {
    file.isHeld = true
    const verdict = { content: verdictOf('false') }
    const done = workspace.execute({ type: 'assess', statementId: statementId(1), changes: verdict, scale })
    const foreseen = card(1)
    expect(foreseen?.assessment?.content?.value).toBe('false')
    file.letGo()
    await done
    expect(card(1)).toBe(foreseen)
    expect(await stored(1)).toMatchObject({ stageSince: foreseen?.stageSince, stage: foreseen?.stage })
  })

  it('is taken back where it cannot be written, and only then told', async () => {
    const before = card(1)
    file.isHeld = true
    file.failAfter = 0
    const done = workspace.execute(stance(1, 'deny'))
    expect(card(1)).toMatchObject({ stance: 'deny' })
    file.letGo()
    expect(await done).toEqual({ ok: false, failure: { code: 'journal.writeFailed' } })
    expect(card(1)).toBe(before)
    expect(shown?.edits).toEqual([])
  })

  it('does not show at all where it is refused', async () => {
    await workspace.execute(stance(1, 'deny'))
    const count = seen.length
    const refused = await workspace.execute({ type: 'move', statementId: statementId(1), event: 'approve' })
    expect(refused.ok).toBe(false)
    expect(seen).toHaveLength(count)
  })

  it('shows one upon the other, with what is taken back of it, and ends as the log has it', async () => {
    file.isHeld = true
    const all = [stance(1, 'deny'), stance(2, 'warn'), stance(1, 'warn'), undo].map((command) =>
      workspace.execute(command),
    )
    expect([card(1)?.stance, card(2)?.stance]).toEqual(['deny', 'warn'])
    expect(shown?.edits).toHaveLength(4)
    file.letGo()
    await Promise.all(all)
    expect([card(1)?.stance, card(2)?.stance]).toEqual(['deny', 'warn'])
    expect(shown?.edits.map(({ seq }) => seq)).toEqual([3, 4, 5, 6])
    expect(shown?.edits.at(-1)).toMatchObject({ undoes: 5 })
    // Nobody saw a state on the way that was neither decided nor written.
    expect(seen.slice(-5).map((one) => one?.statements[0]?.stance)).not.toContain('assert')
  })

  it('does not take back more than it should where an undo is written while others wait', async () => {
    await workspace.execute(stance(1, 'deny'))
    await workspace.execute(stance(1, 'warn'))
    file.isHeld = true
    const from = seen.length
    const done = workspace.execute(undo)
    expect(card(1)).toMatchObject({ stance: 'deny' })
    file.letGo()
    await done
    expect(seen.slice(from).map((one) => one?.statements[0]?.stance)).not.toContain('assert')
    expect(card(1)).toMatchObject({ stance: 'deny' })
  })
})

describe('a statement in hand', () => {
  it('shows what an editor alone may do as soon as an editor does it', async () => {
    await workspace.execute({
      type: 'changeProfile',
      profile: { id: workspace.actor, name: 'Amal', role: 'editor' },
    })
    await workspace.execute({ type: 'move', statementId: statementId(1), event: 'accept' })
    const changes = {
      attribution: 'accurate',
      content: verdictOf('false'),
      rationale: 'It was not so.',
    } as const
    await workspace.execute({ type: 'assess', statementId: statementId(1), changes, scale })
    await workspace.execute({ type: 'move', statementId: statementId(1), event: 'submit' })
    let inHand: ArticleInHand | null = null
    const leaveIt = followRows(workspace, keptArticleOf(workspace.database, statementId(1)), (rows) => {
      inHand = rows
    })
    await vi.waitFor(() => expect(inHand).not.toBeNull())
    file.isHeld = true
    const comment = { id: CommentId.parse(statementId(9)), field: 'rationale', text: 'Who says so?' } as const
    const done = workspace.execute({ type: 'sendBack', statementId: statementId(1), comment })
    expect(inHand).toMatchObject({ statements: [{ stage: 'changesRequested' }, {}, {}] })
    expect(await stored(1)).toMatchObject({ stage: 'inReview' })
    file.letGo()
    expect(await done).toMatchObject({ ok: true })
    leaveIt()
  })

  it('is nothing where there is none of this id', async () => {
    const rows = await keptArticleOf(workspace.database, statementId(77)).read()
    expect(rows).toBeNull()
  })
})
