interface Props {
  readonly title: string;
  /** One sentence that says what it shows. */
  readonly shows: string;
  readonly rows: readonly { readonly name: string; readonly count: number }[];
  /** Heads of the two columns, for screen readers. */
  readonly what: string;
  readonly count: string;
}

const WIDTH = 100;

/** A plot that is a table: each row has its name, its number, and a bar as long as the number. */
export function Bars({ title, shows, rows, what, count }: Props) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <figure class="bars">
      <table>
        <caption>{title}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>
                <svg viewBox={`0 0 ${WIDTH} 10`} preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(WIDTH * row.count) / most} height="10" rx="1" />
                </svg>
                <span>{row.count}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{shows}</figcaption>
    </figure>
  );
}
