import type { LiveCall } from '../../src/line/live-call';
import type { Member } from '../../src/line/member';
import { now } from '../live/service-clock';
import { useDesk } from './desk';
import { callerName, lengthWords, list, nameOf, words } from './words';

type Live = LiveCall & { readonly call: string };

/** One line that is always there, so that nothing on the page moves when somebody calls. */
export function CallsNow() {
  const { live, show } = useDesk();
  const say = words().calls;
  const [first, ...others] = live.calls.value;
  if (!first) return <p class="now-calls quiet">{say.noneLive}</p>;
  return (
    <p class="now-calls">
      <span class={`call-dot ${first.talking ? 'talking' : ''}`} aria-hidden="true" />
      <a
        href="#calls"
        onClick={(event) => {
          event.preventDefault();
          show('calls');
        }}
      >
        {others.length === 0
          ? `${callerName(first.caller)}, ${standing(first, live.members.value)}`
          : say.live(others.length + 1)}
      </a>
    </p>
  );
}

/** Calls that go on at this moment, the longest first; nothing when there is none. */
export function LiveCalls() {
  const { live } = useDesk();
  const calls = live.calls.value;
  if (calls.length === 0) return null;
  return (
    <section class="live-calls" aria-label={words().calls.live(calls.length)}>
      <h2>{words().calls.live(calls.length)}</h2>
      <ul class="rows">
        {calls.map((call) => (
          <OneCall key={call.call} call={call} />
        ))}
      </ul>
    </section>
  );
}

function OneCall({ call }: { readonly call: Live }) {
  const say = words().calls;
  const { plan, talking, caller } = call;
  const state = standing(call, useDesk().live.members.value);
  return (
    <li class="row" aria-label={`${callerName(caller)}, ${state}`}>
      <span class={`call-dot ${talking ? 'talking' : ''}`} aria-hidden="true" />
      <div class="row-body">
        <b class="caller">{callerName(caller)}</b> <span>{state}</span>
        {!talking && (
          <p class="quiet">{say.waited(lengthWords((now() - plan.startedAt) / 1_000))}</p>
        )}
      </div>
    </li>
  );
}

/** Where a call stands, in words. */
function standing({ plan, talking }: Live, members: ReadonlyMap<string, Member>): string {
  const say = words().calls;
  if (talking)
    return say.talkingWith(
      nameOf(members, talking.with),
      lengthWords((now() - talking.since) / 1_000),
    );
  return plan.step.do === 'ring'
    ? say.ringing(list(plan.step.members.map((id) => nameOf(members, id))))
    : say.steps[plan.step.do];
}
