import type { Twilio } from 'twilio';
import { CommandFailed } from '../commands/failure';
import { isMissing } from '../setup/patient-client';
import { keepLoans, type Loan, type Loans } from './loans';
import {
  isFree,
  leadsTo,
  readHolder,
  SLOTS,
  wantedAt,
  writeHolder,
  type Holder,
  type Slot,
  type Webhook,
  type Webhooks,
} from './webhooks';

/** Which of a holder's slots are to lead here. A SIP trunk or the like keeps what has no slot. */
const lentSlots = (holder: Holder, wanted: Webhooks): readonly Slot[] =>
  SLOTS.filter((slot) => wanted[slot] !== undefined && holder.webhooks[slot] !== undefined);

/** Where a webhook goes that belongs to somebody, as an operator would say it. */
const said = ({ url, application }: Webhook): string =>
  application === '' ? (url.split('#')[0] ?? '') : `the TwiML app ${application}`;

const DEPLOYED = /^https:\/\/[\w.-]+\.twil\.io\//;

/**
 * What speaks against lending a holder's webhooks: somebody is answered there now. Undefined when nobody uses them, or
 * they lead to the tunnel already. A fallback without anything that could fail is nobody's.
 */
export function whyNot(holder: Holder, address: string, takesCalls: boolean): string | undefined {
  const { texts, calls } = holder.webhooks;
  const used = [texts, takesCalls ? calls : undefined]
    .flatMap((webhook) => webhook ?? [])
    .find((webhook) => !isFree(webhook) && !leadsTo(address, webhook));
  if (used === undefined) return undefined;
  const what = DEPLOYED.test(used.url) ? ', a deployment on Twilio' : '';
  return `${holder.name} is in use: it leads to ${said(used)}${what}.`;
}

/**
 * Points the holders' webhooks at the address. What they were is on the disk before the first of them changes, so that
 * nothing but a lost disk can keep them from being put back.
 */
export async function lend(
  client: Twilio,
  file: string,
  holders: readonly Holder[],
  { address, takesCalls }: { readonly address: string; readonly takesCalls: boolean },
): Promise<void> {
  const loans = holders.map(({ kind, sid, name, webhooks }): Loan => {
    const slots = lentSlots({ kind, sid, name, webhooks }, wantedAt({ kind }, address, takesCalls));
    return { kind, sid, name, before: pick(webhooks, slots) };
  });
  await keepLoans(file, { address, pid: process.pid, loans });
  for (const loan of loans) {
    const wanted = wantedAt(loan, address, takesCalls);
    await writeHolder(
      client,
      loan,
      pick(
        wanted,
        SLOTS.filter((slot) => loan.before[slot]),
      ),
      {
        // An app counts before any address does.
        ...(loan.before.texts?.application && { texts: '' }),
        ...(loan.before.calls?.application && { calls: '' }),
      },
    );
  }
}

/** What became of a loan. */
export interface GivenBack {
  readonly name: string;
  readonly outcome: 'put back' | 'changed by somebody else, left alone' | 'gone' | 'not put back';
  /** Why it could not be put back. */
  readonly why?: string;
}

/**
 * Puts back every webhook that still leads to the address it was lent to. What somebody else changed meanwhile stays as
 * they want it. What could not be put back stays in the file.
 */
export async function giveBack(
  client: Twilio,
  file: string,
  lent: Loans,
): Promise<readonly GivenBack[]> {
  const done: GivenBack[] = [];
  const left: Loan[] = [];
  for (const loan of lent.loans)
    try {
      done.push({ name: loan.name, outcome: await giveOneBack(client, lent.address, loan) });
    } catch (error) {
      left.push(loan);
      const why = error instanceof Error ? error.message : String(error);
      done.push({ name: loan.name, outcome: 'not put back', why });
    }
  await keepLoans(file, { ...lent, loans: left });
  return done;
}

async function giveOneBack(
  client: Twilio,
  address: string,
  loan: Loan,
): Promise<GivenBack['outcome']> {
  const now = await readHolder(client, loan).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!now) return 'gone';
  const here = SLOTS.filter((slot) => {
    const webhook = now.webhooks[slot];
    return loan.before[slot] && webhook?.application === '' && leadsTo(address, webhook);
  });
  if (here.length > 0) {
    const { texts, calls } = loan.before;
    await writeHolder(client, loan, pick(loan.before, here), {
      ...(here.includes('texts') && texts?.application && { texts: texts.application }),
      ...(here.includes('calls') && calls?.application && { calls: calls.application }),
    });
  }
  const kept = SLOTS.some((slot) => {
    const [was, is] = [loan.before[slot], now.webhooks[slot]];
    return was && is && !here.includes(slot) && was.url !== is.url;
  });
  return kept ? 'changed by somebody else, left alone' : 'put back';
}

const pick = (webhooks: Webhooks, slots: readonly Slot[]): Webhooks =>
  Object.fromEntries(slots.flatMap((slot) => (webhooks[slot] ? [[slot, webhooks[slot]]] : [])));

/** Throws CommandFailed naming what could not be put back. */
export function mustBeBack(results: readonly GivenBack[]): void {
  const failed = results.filter(({ outcome }) => outcome === 'not put back');
  if (failed.length === 0) return;
  throw new CommandFailed(
    `Not put back: ${failed.map(({ name, why }) => `${name} (${why ?? ''})`).join(', ')}. Run "npm run bellhop -- live --restore" when Twilio can be reached.`,
  );
}
