interface Props {
  /** What is chosen from: "List", "Group", "Event". */
  readonly label: string;
  readonly chosen: string | undefined;
  /** Ids with their names. */
  readonly options: readonly (readonly [id: string, name: string])[];
  /** What stands there while there is nothing to choose. */
  readonly alone: string;
  readonly onChoose: (id: string) => void;
}

/** A page's heading: what is shown, and where there are several, which. */
export function Title({ label, chosen, options, alone, onChoose }: Props) {
  if (options.length < 2) return <h1>{alone}</h1>;
  return (
    <h1>
      <select
        aria-label={label}
        value={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </h1>
  );
}
