import type { SourceHandle } from '#core/operation/command'
import type { ShownSource } from './use-source'

/** What a command calls the source of a page by. */
export function handleOf({ key, source, name }: ShownSource): SourceHandle {
  return source || !name ? { id: key } : name
}
