import type { DeskName, Settings } from '../config';

/** The WhatsApp number that every account's sandbox shares; it belongs to Twilio. https://www.twilio.com/docs/whatsapp/sandbox */
export const SANDBOX_NUMBER = `+${'14155238886'}`;

/** A number of the house and the desk that answers it. */
export interface DeskNumber {
  readonly desk: DeskName;
  readonly number: string;
}

/** Every number that the settings name, each once, in the order of the desks. */
export function numbersOf({ desks }: Settings): readonly DeskNumber[] {
  const named: readonly DeskNumber[] = [
    ...(desks.waitlist?.lists ?? []).map(({ number }) => ({ desk: 'waitlist' as const, number })),
    ...(desks.events?.numbers ?? []).map((number) => ({ desk: 'events' as const, number })),
    ...(desks.line?.groups ?? []).map(({ number }) => ({ desk: 'line' as const, number })),
    ...(desks.pay ? [{ desk: 'pay' as const, number: desks.pay.number }] : []),
    ...(desks.team ? [{ desk: 'team' as const, number: desks.team.number }] : []),
  ];
  return named.filter(
    ({ number }, at) => named.findIndex((other) => other.number === number) === at,
  );
}

/** Which desk answers texts and calls to a number, over SMS, WhatsApp or voice; undefined = none does. */
export const deskOf = (settings: Settings, address: string): DeskName | undefined =>
  numbersOf(settings).find(({ number }) => number === address.replace(/^whatsapp:/, ''))?.desk;

/** Whether a desk is there and switched on. */
export const isOn = ({ desks }: Settings, desk: DeskName): boolean =>
  Object.entries(desks).some(([name, settings]) => name === desk && settings?.on === true);

/** The numbers whose texts come through threads in Conversations. */
export const threadedNumbers = ({ desks: { events } }: Settings): readonly string[] =>
  events?.threads === true ? events.numbers : [];
