import { useState } from 'preact/hooks';
import { control } from '../control';
import { useChanges } from '../live';
import { READY_FAULTS } from './fault-menu';
import { Problem } from './problem';
import { useAction } from './use-action';

const KEY = 'phones-faults';

function readStanding(): readonly string[] {
  const names = (sessionStorage.getItem(KEY) ?? '').split('\n');
  return READY_FAULTS.map(({ name }) => name).filter((name) => names.includes(name));
}

/** Ready-made trouble: switched on one by one, taken back all at once. */
export function Faults() {
  const [standing, setStanding] = useState(readStanding);
  const { pending, problem, run } = useAction();

  const keep = (names: readonly string[]) => {
    sessionStorage.setItem(KEY, names.join('\n'));
    setStanding(names);
  };

  // A fresh account has no faults.
  useChanges((change) => {
    if (change.what === 'account') keep([]);
  });

  return (
    <>
      <ul class="plain faults">
        {READY_FAULTS.map(({ name, meaning, fault }) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={standing.includes(name)}
              disabled={pending || standing.includes(name)}
              onClick={() =>
                run(async () => {
                  const { accountSid } = await control.account();
                  await control.addFault(fault(accountSid));
                  keep([...standing, name]);
                })
              }
            >
              {name}
            </button>
            <p class="muted">{standing.includes(name) ? `On. ${meaning}` : meaning}</p>
          </li>
        ))}
      </ul>
      <button
        type="button"
        disabled={pending}
        onClick={() =>
          run(async () => {
            await control.clearFaults();
            keep([]);
          })
        }
      >
        Clear all faults
      </button>
      <Problem text={problem} />
    </>
  );
}
