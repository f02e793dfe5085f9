export interface MenuChoices {
  /** The person has chosen an item. */
  choose(action: string): void
  /** The next choice, once there is one; null for whoever asked before and is not there any more. */
  next(): Promise<string | null>
}

/**
 * What is chosen in the native menus, handed to the page one by one as it asks. A choice that is made while the page
 * carries out the one before waits for it.
 */
export function createMenuChoices(): MenuChoices {
  let answer: ((action: string | null) => void) | null = null
  const unheard: string[] = []
  return {
    choose(action) {
      const waiting = answer
      answer = null
      if (waiting) waiting(action)
      else unheard.push(action)
    },
    next() {
      // A page that was loaded again asks anew: nobody hears the one before.
      answer?.(null)
      answer = null
      const action = unheard.shift()
      if (action !== undefined) return Promise.resolve(action)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
  }
}
