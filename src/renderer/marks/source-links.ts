import { createContext, useContext } from 'react'
import type { SourceKey } from '#core/source/source'

const SourceLinks = createContext<(key: SourceKey) => string>(() => '#/')

/** Where the pages of sources are, for every feature that names one. */
export const SourceLinksProvider = SourceLinks.Provider

/** The address of a source's page. */
export function useSourceHref(): (key: SourceKey) => string {
  return useContext(SourceLinks)
}
