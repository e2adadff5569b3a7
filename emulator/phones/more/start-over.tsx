import { announce } from '../announce';
import { control } from '../control';
import { Problem } from './problem';
import { useAction } from './use-action';

const ACCOUNTS = [
  {
    seed: 'demo',
    name: 'Fresh demo account',
    meaning: 'The demo business with people already waiting, as at the very start.',
  },
  {
    seed: 'empty',
    name: 'Empty account',
    meaning: 'The demo business with one open wait list and nobody on it.',
  },
] as const;

/** A fresh account; texts, mails, faults, the request log and the clock start over as well. */
export function StartOver() {
  const { pending, problem, run } = useAction();
  return (
    <>
      <p>
        Everything of the present account is dropped: texts, mails, records, faults and the clock.
      </p>
      <ul class="plain faults">
        {ACCOUNTS.map(({ seed, name, meaning }) => (
          <li key={seed}>
            <button
              type="button"
              disabled={pending}
              onClick={() =>
                run(async () => {
                  await control.reset(seed);
                  announce(`${name} is ready.`);
                })
              }
            >
              {name}
            </button>
            <p class="muted">{meaning}</p>
          </li>
        ))}
      </ul>
      <p class="muted" role="status">
        {pending ? 'Filling the account.' : ''}
      </p>
      <Problem text={problem} />
    </>
  );
}
