import type { DeliveryState, SentText } from '../../src/messaging/delivery';
import { timeOfDay } from '../live/service-clock';
import { Icon, type IconName } from './icons';
import { canBeCalled, plainNumber, readable } from './phone-number';
import { failureReason, shared } from './words';

const ICONS: Readonly<Record<DeliveryState, IconName>> = {
  sending: 'clock',
  unknown: 'question',
  held: 'pause',
  queued: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
  failed: 'cross',
};

/** What became of a text: icon, state in words and time; a failure says why and what to do instead. */
export function Delivery({
  text,
  address,
  about = shared().texts[text.kind],
}: {
  readonly text: SentText;
  readonly address?: string;
  /** Which of the desk's texts it was, where the shared words do not know. */
  readonly about?: string | undefined;
}) {
  const { states, textFailed, callThem, insteadOfWhatsApp, secondTry } = shared();
  const how = [
    ...(text.via === 'sms' ? [insteadOfWhatsApp] : []),
    ...(text.again ? [secondTry] : []),
  ].join(', ');
  if (text.state === 'failed')
    return (
      <p class="delivery failed">
        <Icon name="cross" />
        <span>
          {textFailed(failureReason(text.code))}
          {how && ` (${how})`}
          {address !== undefined && canBeCalled(address) && (
            <>
              {` · ${callThem} `}
              <a href={`tel:${plainNumber(address)}`}>{readable(address)}</a>
            </>
          )}
        </span>
      </p>
    );
  return (
    <p class={`delivery ${text.state}`}>
      <Icon name={ICONS[text.state]} />
      <span>
        {about && `“${about}” `}
        {how && `${how}: `}
        {states[text.state]} {timeOfDay(text.at)}
      </span>
    </p>
  );
}
