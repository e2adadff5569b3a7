import { useState } from 'preact/hooks';
import type { ShownBoard } from '../../vendors/trello/show';
import { Problem } from './problem';
import { trello } from './trello-control';
import { useAction } from './use-action';

/** Makes a card by hand, as staff do for somebody who walks in. */
export function TrelloForm({ board }: { board: ShownBoard }) {
  const { pending, problem, run } = useAction();
  const [name, setName] = useState('');
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const [first] = board.lists;
  if (!first) return null;
  return (
    <form
      class="new-card"
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          await trello.add({ board: board.id, list: first.id, name, fields });
          setName('');
          setFields({});
        });
      }}
    >
      <label>
        New card in {first.name}
        <input required value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      {board.fields.map((field) => (
        <label key={field}>
          {field}
          <input
            value={fields[field] ?? ''}
            onInput={(event) => setFields({ ...fields, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit" disabled={pending}>
        Add card
      </button>
      <Problem text={problem} />
    </form>
  );
}
