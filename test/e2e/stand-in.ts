import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { pack, unpack } from '../electron-stand-in/wire.mjs'
import { endedOrKilled, killGroup } from './processes'

/** What a run of the stand-in has said; see test/electron-stand-in/control.mjs. */
export type StandInEvent = Readonly<Record<string, unknown>> & { readonly event: string }

export interface StandInOptions {
  readonly userData: string
  readonly language?: string
  /** Without pages there is no browser: only main, whose handlers `invoke` calls. */
  readonly pages?: boolean
}

const prefix = 'stand-in: '

/** One run of the built main and preload under the stand-in, as a process group of its own. */
export class StandIn {
  readonly events: StandInEvent[] = []
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>
  readonly #emitter = new EventEmitter()
  #said = ''
  #lastCall = 0

  constructor({ userData, language = 'en-US', pages = true }: StandInOptions) {
    this.#process = spawn(
      process.execPath,
      ['test/electron-stand-in/run.mjs', `--user-data-dir=${userData}`, `--lang=${language}`],
      {
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
        env: {
          ...process.env,
          ISNAD_STAND_IN_CONTROL: 'stdin',
          ISNAD_STAND_IN_PAGES: pages ? 'all' : 'none',
        },
      },
    )
    this.#emitter.setMaxListeners(0)
    // A killed program leaves its pipe broken; whoever writes to it learns of its end another way.
    this.#process.stdin.on('error', () => undefined)
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text
      process.stderr.write(text)
    })
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      if (!line.startsWith(prefix)) {
        console.log(line)
        return
      }
      const event = JSON.parse(line.slice(prefix.length)) as StandInEvent
      // Answers may be many and large; each has somebody waiting for it.
      if (event.event !== 'answer') this.events.push(event)
      this.#emitter.emit(event.event, event)
    })
    this.#process.once('exit', () => this.#emitter.emit('ended'))
  }

  /** The first event of this name, waited for if it has not been yet. Rejects if the program ends before. */
  async event(name: string): Promise<StandInEvent> {
    const earlier = this.events.find(({ event }) => event === name)
    if (earlier) return earlier
    const waited = await Promise.race([
      once(this.#emitter, name).then(([event]) => event as StandInEvent),
      once(this.#emitter, 'ended').then(() => null),
    ])
    if (waited === null) throw new Error(`the stand-in ended before "${name}":\n${this.#said}`)
    return waited
  }

  ask(message: Readonly<Record<string, unknown>>): void {
    this.#process.stdin.write(`${JSON.stringify(message)}\n`)
  }

  /** Call a handler in the name of the workbench's page. Never settles if the program is killed meanwhile. */
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const id = ++this.#lastCall
    const answered = new Promise<StandInEvent>((resolve) => {
      const listen = (event: StandInEvent): void => {
        if (event['id'] !== id) return
        this.#emitter.off('answer', listen)
        resolve(event)
      }
      this.#emitter.on('answer', listen)
    })
    this.ask({ ask: 'invoke', id, call: pack({ channel, args }) })
    const { value, error } = unpack(String((await answered)['answer']))
    if (error !== undefined) throw new Error(error)
    return value
  }

  async quit(): Promise<void> {
    this.ask({ ask: 'quit' })
    await endedOrKilled(this.#process, 15_000)
  }

  /** Resolves when the program is gone and everything that it had said before has been heard. */
  async kill(): Promise<void> {
    const heard = once(this.#process, 'close')
    await killGroup(this.#process)
    await heard
  }
}
