/** Do some work once all earlier work has ended that shares a mark with it; other work goes on beside it. */
export type OneAtATime = <Value>(marks: readonly number[], work: () => Promise<Value>) => Promise<Value>

export function oneAtATime(): OneAtATime {
  const latest = new Map<number, Promise<unknown>>()
  return async (marks, work) => {
    const earlier = new Set(marks.flatMap((mark) => latest.get(mark) ?? []))
    const turn = Promise.allSettled(earlier).then(work)
    for (const mark of marks) latest.set(mark, turn)
    try {
      return await turn
    } finally {
      for (const mark of marks) if (latest.get(mark) === turn) latest.delete(mark)
    }
  }
}
