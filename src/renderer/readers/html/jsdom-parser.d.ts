/** Readability's own small document, which ships without types. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    parse(markup: string, url?: string): Document
  }
}
