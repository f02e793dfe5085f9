import { createContext, useContext } from 'react'
import type { Platform } from './platform'

const PlatformContext = createContext<Platform | null>(null)

export const PlatformProvider = PlatformContext.Provider

/** The host that the workbench runs in. @throws Error outside a `PlatformProvider` */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext)
  if (!platform) throw new Error('no platform is known here')
  return platform
}
