import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{core,archive,disk,main,renderer,cli,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
})
