import { dayAt } from '../../src/line/rules/rota-days';
import { onWall } from '../../src/line/rules/week-view';
import { reachedAt } from '../../src/line/rules/zone';
import type { LineGroupStart } from '../../src/line/staff-api';
import { ActionButton } from '../components/action-button';
import { readable } from '../components/phone-number';
import { now } from '../live/service-clock';
import { useDesk } from './desk';
import { CallsNow } from './live-calls';
import { lengthWords, tierNames, wallWords, words } from './words';

/** Who is on, who is next, and how long a caller waits at most. */
export function NowBand() {
  const { group, live, open } = useDesk();
  const say = words().band;
  const rota = live.rota.value;
  const members = live.members.value;
  // To the minute, so that the beat of the page does not work the rota out anew each time.
  const wall = reachedAt(group.timeZone, Math.floor(now() / 60_000) * 60_000);
  const on = rota && onWall(rota, wall);
  const today = dayAt(wall);
  const phones = on?.tiers.flat().length ?? 0;
  return (
    <section class="now" aria-label={say.now}>
      <p class={`now-who ${on && on.open && phones === 0 ? 'nobody' : ''}`}>
        <span class="now-label">{say.now}</span>{' '}
        {on === undefined ? (
          '\u00a0'
        ) : !on.open ? (
          on.until === undefined ? (
            say.closed
          ) : (
            say.closedUntil(wallWords(on.until, today))
          )
        ) : (
          <b>
            {phones === 0
              ? say.nobodyOn
              : on.until === undefined
                ? say.on(tierNames(members, on.tiers))
                : say.onUntil(tierNames(members, on.tiers), wallWords(on.until, today))}
          </b>
        )}
      </p>
      <p class="now-next">
        {on?.next && (
          <span>{on.next.open ? say.next(tierNames(members, on.next.tiers)) : say.nextClosed}</span>
        )}{' '}
        <span>{say.wait(lengthWords(longestFor(group, phones)))}</span>
      </p>
      <CallsNow />
      <div class="now-foot">
        <a href={`tel:${group.number}`}>{say.number + ' ' + readable(group.number)}</a>
        <ActionButton onPress={() => open({ kind: 'who' })}>{say.whoIsOn}</ActionButton>
      </div>
    </section>
  );
}

/** With fewer phones than tries there are fewer tries; every try is as long as the others. */
function longestFor({ longestWait }: LineGroupStart, phones: number): number {
  const { seconds, tries, parts } = longestWait;
  const ofTries = parts.find(({ part }) => part === 'tries')?.seconds ?? 0;
  const spared = Math.max(0, tries - phones);
  return tries === 0 ? seconds : seconds - (ofTries / tries) * spared;
}
