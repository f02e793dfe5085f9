/** The language of a name by its letters alone, as far as they tell: a person's name belongs to many. */
export function languageOfName(name: string): string {
  if (/\p{Script=Arabic}/u.test(name)) return 'ar'
  return /\p{Script=Latin}/u.test(name) ? 'en' : 'und'
}
