import { NotEmulated } from '../../core/errors';
import { isPhone } from '../messaging/addresses';
import type { Exchange } from './exchange';
import { Ended } from './happenings';
import type { Leg } from './leg';
import { ALWAYS_BUSY, NOT_IN_SERVICE } from './limits';

/** A number as people may write it in the United States, in full; undefined when it is none. */
export function inFull(number: string): string | undefined {
  const full = /^1?(\d{10})$/.exec(number);
  const spelled = full ? `+1${full[1] ?? ''}` : number;
  return isPhone(spelled) ? spelled : undefined;
}

/** Refuses to ring a number of the house: there is no phone at the other end. */
export function mustBeAPhone(exchange: Exchange, number: string): void {
  if (exchange.options.numbers.byPhoneNumber(number)) {
    throw new NotEmulated('a call from one number of the account to another');
  }
}

/** Lets a phone ring until it is picked up; answers by whom. Throws Ended when it is not. */
export async function ring(
  exchange: Exchange,
  leg: Leg,
  seconds: number,
): Promise<'human' | 'machine'> {
  exchange.reports.leg(leg.call, 'initiated');
  if (leg.call.to.endsWith(NOT_IN_SERVICE)) leg.end('failed');
  else leg.ring();
  if (leg.call.to.endsWith(ALWAYS_BUSY)) leg.end('busy');
  const until = exchange.now + seconds * 1000;
  for (;;) {
    const happening = await leg.next(until);
    if (happening.what === 'picked up') {
      leg.answer();
      return happening.by;
    }
    if (happening.what === 'time') leg.end('no-answer');
    if (happening.what === 'refused') leg.end(happening.status);
    if (leg.over) throw new Ended();
  }
}
