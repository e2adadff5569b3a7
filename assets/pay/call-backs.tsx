import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CallBacksAnswer } from '../../src/pay/staff-api';
import { ActionButton } from '../components/action-button';
import { post } from '../live/requests';
import { timeOfDay } from '../live/service-clock';
import { words } from './words';

const known = signal<CallBacksAnswer | undefined>(undefined);

/** Asks who wants to be called back; trouble passes by itself, the next look is a minute away. */
export async function lookForCallBacks(): Promise<void> {
  known.value = await post<CallBacksAnswer>('/staff/pay', { action: 'callBacks' }).catch(
    () => known.value,
  );
}

async function done(key: string): Promise<void> {
  known.value = await post<CallBacksAnswer>('/staff/pay', { action: 'calledBack', key }).catch(
    () => known.value,
  );
}

/** Callers whom nobody could take, longest first. */
export function CallBacks() {
  useEffect(() => void lookForCallBacks(), []);
  const say = words();
  const { callBacks = [], waiting = 0 } = known.value ?? {};
  if (callBacks.length === 0 && waiting === 0) return null;
  return (
    <div class="call-backs">
      {waiting > 0 && (
        <p>
          {say.actions.waiting}: {waiting}
        </p>
      )}
      {callBacks.length > 0 && <h3>{say.callBacks}</h3>}
      <ul>
        {callBacks.map(({ key, from, at }) => (
          <li key={key}>
            <a href={`tel:${from}`}>{from}</a> <span class="quiet">{timeOfDay(at)}</span>
            <ActionButton onPress={() => void done(key)}>{say.actions.calledBack}</ActionButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
