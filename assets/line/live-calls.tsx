import type { LiveCall } from '../../src/line/live-call';
import { now } from '../live/service-clock';
import { useDesk } from './desk';
import { callerName, lengthWords, list, nameOf, words } from './words';

/** Calls that go on at this moment; nothing when there is none. */
export function LiveCalls() {
  const { live } = useDesk();
  const calls = live.calls.value;
  if (calls.length === 0) return null;
  return (
    <section class="live-calls" aria-label={words().calls.live(calls.length)}>
      <h2>{words().calls.live(calls.length)}</h2>
      <ul class="rows">
        {calls.map(({ call, ...one }) => (
          <OneCall key={call} call={one} />
        ))}
      </ul>
    </section>
  );
}

function OneCall({ call }: { readonly call: LiveCall }) {
  const { live } = useDesk();
  const members = live.members.value;
  const say = words().calls;
  const { plan, talking, caller } = call;
  const waited = lengthWords((now() - plan.startedAt) / 1_000);
  const state = talking
    ? say.talkingWith(nameOf(members, talking.with), lengthWords((now() - talking.since) / 1_000))
    : plan.step.do === 'ring'
      ? say.ringing(list(plan.step.members.map((id) => nameOf(members, id))))
      : say.steps[plan.step.do];
  return (
    <li class="row" aria-label={`${callerName(caller)}, ${state}`}>
      <span class={`call-dot ${talking ? 'talking' : ''}`} aria-hidden="true" />
      <div class="row-body">
        <b class="caller">{callerName(caller)}</b> <span>{state}</span>
        {!talking && <p class="quiet">{say.waited(waited)}</p>}
      </div>
    </li>
  );
}
