/** Shortenings that a full stop belongs to, by look-up key. A single letter counts as one in any language. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr maj adm rev hon st jr sr jan feb mar apr jun jul ' +
    'aug sept sep oct nov dec vs no inc corp co ltd del dept est fig messrs mme pres supt ' +
    'conn calif colo fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
)
