import type { MeasuredLanguage } from './corpus'

/** Run as a program: `alone.mjs TASK LANGUAGE` prints what the task took. */

/** What is measured in a process of its own. */
export type Task = 'startUp' | 'first' | 'line' | 'twentyMegabytes'

export interface Taken {
  /** Processor time. */
  readonly seconds: number
  /** The most memory that the process held, in megabytes. */
  readonly megabytes: number
  readonly words: number
  readonly statements: number
}

const firstSentence: Readonly<Record<MeasuredLanguage, string>> = {
  ar: 'قالت وزارة الطاقة إن المحطة عادت إلى العمل.',
  en: 'The ministry of energy said that the plant was back at work.',
}

/** In code units, in words, and in bytes. */
const firstArticles = 600_000
const lineLength = 65_000
const bytes = 20_000_000

async function textsFor(task: Task, language: MeasuredLanguage): Promise<string[]> {
  if (task === 'startUp') return [firstSentence[language]]
  const { articles, wordCount } = await import('./corpus')
  if (task === 'first') return articles(language, firstArticles)
  if (task === 'line') {
    const text = articles(language, lineLength * 8)
      .join(' ')
      .replace(/\s+/g, ' ')
    return [text.slice(0, Math.floor((text.length * lineLength) / wordCount(text)))]
  }
  const some = articles(language, 1_000_000).join('\n\n') + '\n\n'
  return [some.repeat(Math.ceil(bytes / Buffer.byteLength(some)))]
}

async function take(task: Task, language: MeasuredLanguage): Promise<Taken> {
  const texts = await textsFor(task, language)
  const start = process.cpuUsage()
  const [{ extractStatements }, { blocksOf }] = await Promise.all([
    import('#core/attribution/extract'),
    import('#core/text/blocks'),
  ])
  let statements = 0
  for (const text of texts) statements += extractStatements({ text, blocks: blocksOf(text), language }).length
  const { user, system } = process.cpuUsage(start)
  return {
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1_000,
    words: texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0),
    statements,
  }
}

const [task, language] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await take(task as Task, language as MeasuredLanguage)))
