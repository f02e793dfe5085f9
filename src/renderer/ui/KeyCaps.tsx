import styles from './KeyCaps.module.css'

/** The keys of one combination, as they are printed on a keyboard. */
export function KeyCaps({ caps }: { readonly caps: readonly string[] }) {
  return (
    <span className={styles.caps} dir="ltr">
      {caps.map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
