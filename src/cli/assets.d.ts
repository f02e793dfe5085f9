/// <reference types="vite/types/importMeta.d.ts" />

/** A stylesheet as text, with the files that it names carried inside as data: addresses. */
declare module '*.css?inline' {
  const css: string
  export default css
}
