import { control } from '../control';
import { useReading } from '../live';
import { Problem } from './problem';
import { useAction } from './use-action';

/** Within the 50 to 150 ms that a call to the real account takes. */
const REAL_MS = 60;

/** Makes vendor answers as slow as a real account's, so that steps can be told apart. */
export function Latency() {
  const latency = useReading('latency', control.latency, () => false);
  const { pending, problem, run } = useAction();
  const on = (latency.value ?? 0) > 0;
  return (
    <>
      <button
        type="button"
        aria-pressed={on}
        disabled={pending || latency.value === undefined}
        onClick={() =>
          run(async () => {
            await control.setLatency(on ? 0 : REAL_MS);
            latency.again();
          })
        }
      >
        Answers take {REAL_MS} ms
      </button>
      <Problem text={problem ?? latency.problem} />
    </>
  );
}
