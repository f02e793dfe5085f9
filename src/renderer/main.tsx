import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/App'
import { ErrorBoundary } from './app/ErrorBoundary'
import { Start } from './app/Start'
import { startUp, type StartPhase } from './app/start-up'
import { showTheme } from './app/theme'
import './i18n/index'

showTheme()

// The faces that articles are read in would otherwise come only after the first article is laid out, and move its lines.
for (const face of document.fonts) void face.load().catch(() => undefined)

let latest: StartPhase = { name: 'opening' }
const listeners = new Set<(phase: StartPhase) => void>()

// Begun before anything is drawn, and once: the journal can be opened by one holder only.
void startUp((phase) => {
  latest = phase
  for (const listener of listeners) listener(phase)
})

function follow(listener: (phase: StartPhase) => void): () => void {
  listener(latest)
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Start follow={follow}>
        <App />
      </Start>
    </ErrorBoundary>
  </StrictMode>,
)
