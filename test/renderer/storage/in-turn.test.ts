import { expect, it } from 'vitest'
import { inTurn, type Task } from '../../../src/renderer/storage/in-turn'
import { anArticle, articleId, asking, statementId } from '../../builders/log'

const anImport = (n: number): Task => ({
  command: {
    type: 'importArticle',
    article: anArticle({ id: articleId(n) }),
    engine: 'test',
    statements: [],
  },
  asking: asking(),
})
const aDecision: Task = {
  command: { type: 'correctStance', statementId: statementId(1), stance: 'deny' },
  asking: asking(),
}

const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const nameOf = ({ command }: Task) =>
  command.type === 'importArticle' ? command.article.id.at(-1) : 'decision'

interface Named {
  readonly names: string
  readonly tasks: readonly Task[]
}

/** What is done of each stroke, in order, until one is to fail in some step. */
function strokes(fails: string | null = null) {
  const steps: string[] = []
  const step = async (name: string, milliseconds: number) => {
    steps.push(name)
    await pause(milliseconds)
    if (name === fails) throw new Error(name)
    steps.push(`${name}.`)
  }
  const execute = inTurn({
    decide: async (tasks, before: Named | null) => {
      const names = tasks.map(nameOf).join('+')
      await step(`decide ${names}${before === null ? '' : ` after ${before.names}`}`, 1)
      return { names, tasks }
    },
    write: async ({ names, tasks }: Named): Promise<Named> => {
      await step(`write ${names}`, 5)
      return { names, tasks }
    },
    show: async ({ names, tasks }) => {
      await step(`show ${names}`, 20)
      return tasks.map(nameOf)
    },
  })
  return { steps, execute }
}

it('writes the articles that come next while those before are shown, and decides them before', async () => {
  const { steps, execute } = strokes()
  const first = [execute(anImport(1)), execute(anImport(2))]
  await pause()
  const second = execute(anImport(3))
  expect(await Promise.all([...first, second])).toEqual(['1', '2', '3'])
  expect(steps).toEqual([
    ...['decide 1+2', 'decide 1+2.', 'write 1+2', 'write 1+2.'],
    ...['decide 3 after 1+2', 'decide 3 after 1+2.'],
    ...['show 1+2', 'write 3', 'write 3.', 'show 1+2.', 'show 3', 'show 3.'],
  ])
})

it('decides nothing else before all that came before it can be read', async () => {
  const { steps, execute } = strokes()
  const executed = [execute(anImport(1)), execute(aDecision), execute(anImport(2))]
  await Promise.all(executed)
  const of = (name: string) =>
    ['decide', 'write', 'show'].flatMap((one) => [`${one} ${name}`, `${one} ${name}.`])
  expect(steps).toEqual([...of('1'), ...of('decision'), ...of('2')])
})

it.each(['decide 3 after 1', 'write 3', 'show 1'])(
  'tells those of a failure whose stroke it was (%s), and goes on',
  async (fails) => {
    const { execute } = strokes(fails)
    const first = execute(anImport(1))
    await pause()
    const executed = await Promise.allSettled([
      first,
      execute(anImport(3)),
      pause(50).then(() => execute(aDecision)),
    ])
    const failed = fails === 'show 1' ? 0 : 1
    expect(executed.map(({ status }, index) => [index, status])).toEqual(
      [0, 1, 2].map((index) => [index, index === failed ? 'rejected' : 'fulfilled']),
    )
  },
)
