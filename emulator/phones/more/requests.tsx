import { useState } from 'preact/hooks';
import { control } from '../control';
import { useReading } from '../live';
import { Latency } from './latency';
import { Problem } from './problem';
import { tracesOf, type Trace } from './trace';

/** Runs shown at once; older ones can be asked for. */
const SHOWN = 20;

function statusWords({ status, ms }: Trace): string {
  if (status === null) return 'page';
  if (status > 0) return String(status);
  return ms === null ? 'waiting' : 'no answer';
}

const isBad = (status: number | null) => status !== null && (status === 0 || status >= 400);

function RequestList({ trace }: { trace: Trace }) {
  return (
    <ol class="plain">
      {trace.requests.map((request) => (
        <li key={request.id}>
          <span class="number">+{Math.max(0, request.startedAt - trace.startedAt)} ms</span>{' '}
          {request.method} {request.host}
          {request.path}{' '}
          <span class={isBad(request.status) ? 'bad' : 'muted'}>
            {request.status === 0 ? 'no answer' : request.status}
          </span>
        </li>
      ))}
    </ol>
  );
}

function TraceRows({ trace }: { trace: Trace }) {
  const [open, setOpen] = useState(false);
  const { requests, status } = trace;
  return (
    <>
      <tr>
        <td>
          {requests.length === 0 ? (
            trace.path
          ) : (
            <button
              type="button"
              class="quiet unfold"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {trace.path}
            </button>
          )}
          {trace.error !== null && <p class="error">{trace.error}</p>}
        </td>
        <td class={trace.ms !== null && isBad(status) ? 'bad' : ''}>
          {statusWords(trace)}
          {trace.attempts > 1 && `, ${trace.attempts} tries`}
        </td>
        <td class="figure">{requests.length}</td>
        <td class="figure">{trace.stepsAreSure ? trace.steps : `up to ${trace.steps}`}</td>
        <td class="figure">{trace.ms === null ? 'running' : `${trace.ms} ms`}</td>
      </tr>
      {open && (
        <tr class="inside">
          <td colSpan={5}>
            <RequestList trace={trace} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What each webhook and staff action asked of the vendors. */
export function Requests() {
  // Everything before the last "Clear" stays out of sight; the account keeps it.
  const [since, setSince] = useState(0);
  const [shown, setShown] = useState(SHOWN);
  const reading = useReading(
    `requests ${since}`,
    async () => tracesOf(await control.webhooks(since), await control.requests(since)),
    (change) => change.what === 'requests' || change.what === 'webhooks',
  );
  const traces = reading.value ?? [];

  return (
    <>
      <div class="buttons">
        <button type="button" onClick={() => setSince(Date.now())}>
          Clear the view
        </button>
        <Latency />
      </div>
      <Problem text={reading.problem} />
      {traces.length === 0 ? (
        <p class="nothing">Nothing ran yet. Send a text, then look here.</p>
      ) : (
        <>
          <p class="muted">
            Steps are the vendor requests that had to wait for one another; they can be told for
            sure while answers take 60 ms, as from a real account.
          </p>
          <div class="wide-table" role="region" aria-label="Requests" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Function</th>
                  <th scope="col">Answer</th>
                  <th scope="col" class="figure">
                    Requests
                  </th>
                  <th scope="col" class="figure">
                    Steps
                  </th>
                  <th scope="col" class="figure">
                    Time
                  </th>
                </tr>
              </thead>
              <tbody>
                {traces.slice(0, shown).map((trace) => (
                  <TraceRows key={trace.id} trace={trace} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {traces.length > shown && (
        <button type="button" onClick={() => setShown(shown + SHOWN)}>
          Show more
        </button>
      )}
    </>
  );
}
