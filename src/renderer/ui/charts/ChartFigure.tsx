import { Download } from 'lucide-react'
import { useId, type ReactNode, type RefObject } from 'react'
import { IconButton } from '../IconButton'
import styles from './Chart.module.css'
import { saveSvg } from './save-svg'

export interface ChartFigureProps {
  readonly title: string
  readonly level?: 2 | 3
  readonly children: ReactNode
  /** The same figures for those who read instead of look: the head's words, then rows, each with its name first. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly tableLabel: string
  /** The picture as a file of its own; absent where nobody asks for it. */
  readonly save?: {
    readonly svg: RefObject<SVGSVGElement | null>
    readonly label: string
    readonly fileName: string
  }
}

/** A picture under its heading, with the table behind it. */
export function ChartFigure({ title, level = 2, children, table, tableLabel, save }: ChartFigureProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={styles.figure} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {save && (
          <IconButton
            icon={Download}
            label={save.label}
            onPress={() => {
              if (save.svg.current) saveSvg(save.svg.current, save.fileName)
            }}
          />
        )}
      </div>
      {children}
      <details className={styles.table}>
        <summary>{tableLabel}</summary>
        <div className={styles.scroll} role="group" aria-labelledby={id} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {table.head.map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, place) => (
                    <td key={place}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
