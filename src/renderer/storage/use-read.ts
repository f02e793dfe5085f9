import { useLiveQuery } from 'dexie-react-hooks'

/**
 * What is known of `key`, kept up to date; undefined until it is read. Dexie's own hook goes on giving what it read of
 * the key before, under which a text or a picture would be taken for that of another.
 */
export function useRead<Value>(key: string | null, read: () => Promise<Value>): Value | undefined {
  const answer = useLiveQuery(async () => ({ key, value: await read() }), [key])
  return answer && answer.key === key ? answer.value : undefined
}
