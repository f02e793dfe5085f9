import { shippedDirectory } from '#core/source/directory'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Country, Institution, Office } from '#core/source/institution'
import { countries, institutionById, institutions, nameOf, offices } from '#core/source/registry'
import { searchSources } from '#core/source/search-sources'
import { isDeskMade } from '#core/source/source'
import { lookupKey } from '#core/text/normal-forms'

const idsOf = (query: string, language: string) =>
  searchSources(shippedDirectory, query, language).map(({ id }) => id)

describe('the registry of institutions', () => {
  it('ships nothing but records that are whole and well formed', () => {
    expect(z.array(Institution).safeParse(institutions()).error).toBeUndefined()
    expect(z.array(Office).safeParse(offices()).error).toBeUndefined()
    expect(z.array(Country).safeParse(countries()).error).toBeUndefined()
  })

  it('holds at least 400, each under an id of its own', () => {
    const ids = institutions().map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(400)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(isDeskMade)).toEqual([])
  })

  it('names each in English and in Arabic, each in its own letters', () => {
    for (const { names, aliases } of institutions()) {
      for (const name of [names.en, ...aliases.en]) expect(name).not.toMatch(/\p{Script=Arabic}/u)
      for (const name of [names.ar, ...aliases.ar]) expect(name).toMatch(/\p{Script=Arabic}/u)
    }
  })

  it('knows every parent, office and country that it speaks of', () => {
    const officeIds = new Set(offices().map(({ id }) => id))
    const codes = new Set(countries().map(({ code }) => code))
    for (const { id, parent, office, country } of institutions()) {
      if (parent !== null) expect(institutionById(parent), `${id}: parent ${parent}`).not.toBeNull()
      if (office !== undefined) expect(officeIds, `${id}: office ${office}`).toContain(office)
      if (country !== null) expect(codes, `${id}: country ${country}`).toContain(country)
    }
  })

  it('leads from no name to two institutions, unless the name is entered as shared', () => {
    const bearers = new Map<string, string>()
    for (const { id, names, aliases, acronyms } of institutions()) {
      const own = [names.en, names.ar, ...aliases.en, ...aliases.ar, ...acronyms.en, ...acronyms.ar]
      for (const name of own) {
        const key = lookupKey(name)
        expect(bearers.get(key) ?? id, name).toBe(id)
        bearers.set(key, id)
      }
    }
  })

  it('gives no office of a country to two institutions', () => {
    const held = new Set<string>()
    for (const { id, country, office } of institutions()) {
      if (office === undefined || country === null) continue
      const seat = `${country} ${office}`
      expect(held, `${id}: ${seat}`).not.toContain(seat)
      held.add(seat)
    }
  })

  it('has no institution above itself', () => {
    for (const { id } of institutions()) {
      const above = new Set<string>()
      for (let at = institutionById(id); at?.parent; at = institutionById(at.parent)) {
        expect(above, id).not.toContain(at.id)
        above.add(at.id)
      }
    }
  })
})

describe('asking the registry', () => {
  it('gives an institution by its id, and null for one it does not hold', () => {
    expect(institutionById('us-defense-department')?.country).toBe('US')
    expect(institutionById('ministry-of-silly-walks')).toBeNull()
  })

  it('calls it by its name in the language of the interface, in English where it has none', () => {
    const pentagon = institutionById('us-defense-department')
    if (!pentagon) throw new Error('missing')
    expect(nameOf(pentagon, 'ar')).toBe('وزارة الدفاع الأمريكية')
    expect(nameOf(pentagon, 'ar-SA')).toBe('وزارة الدفاع الأمريكية')
    expect(nameOf(pentagon, 'fr')).toBe('United States Department of Defense')
  })

  it.each([
    ['pentagon', 'en', 'us-defense-department'],
    ['البنتاغون', 'ar', 'us-defense-department'],
    ['penta', 'ar', 'us-defense-department'],
    ['خارجية عراق', 'ar', 'iq-foreign'],
    ['foreign iraq', 'en', 'iq-foreign'],
    ['وزاره الداخليه اليمنيه', 'ar', 'ye-interior'],
  ])('finds by the beginnings of words, in either language and any spelling: %s', (query, language, id) => {
    expect(idsOf(query, language)).toContain(id)
  })

  it('gives nothing for a query without words', () => {
    expect(idsOf('  - ', 'en')).toEqual([])
  })
})
