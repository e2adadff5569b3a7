import { allDone } from '../ports/settled';
import { changeConsole } from './console-store';
import { calledBack } from './line-desk';
import type { PayParts } from './parts';

/**
 * Somebody said STOP, or wants everything about them erased. A wish to be called back goes in both cases; with `erase`
 * also the number on the consoles that still show it. The history holds the end of a number only, and stays: it is the
 * house's account of its money.
 */
export async function forgetCaller(key: string, erase: boolean, parts: PayParts): Promise<void> {
  await allDone([
    calledBack(key, parts),
    ...(erase
      ? parts.agents.map((agent) =>
          changeConsole(agent.key, parts, (console) => {
            const { call } = console;
            if (!call || call.endedAt === undefined || parts.personKey(call.from) !== key)
              return undefined;
            return { ...console, call: { ...call, from: '' } };
          }),
        )
      : []),
  ]);
}
