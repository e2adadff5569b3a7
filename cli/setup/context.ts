import type { Settings, StaffList } from '../../src/config';
import type { Ledger } from '../provision/ledger';
import type { TemplateState } from '../provision/templates';
import type { OwnedNumber, Traffic } from '../provision/webhooks';
import type { Access } from './access';
import type { EnvFile } from './env-file';
import type { Sandbox } from './sandbox';

/** Everything a set-up step works with. */
export interface SetupContext {
  readonly access: Access;
  readonly env: EnvFile;
  readonly ledger: Ledger;
  /** What our services and keys are called, e.g. `bellhop` or `pier-bellhop`. */
  readonly name: string;
  readonly settings: Settings;
  /** Who is to be the first admin; none when there is one already. */
  readonly admin: { readonly name: string; readonly phone: string } | undefined;
  /** The account's numbers that guests of this house text. */
  readonly numbers: readonly OwnedNumber[];
  /** Those of their texts and calls that go to something else and may be taken over, as `claimOn` writes them. */
  readonly takeOver: ReadonlySet<string>;
  /** Numbers whose texts are to come through a Studio flow of ours, which the account may have already. */
  readonly studio: { readonly numbers: ReadonlySet<string>; readonly flowUrl: string | undefined };
  /** How texts of the events' numbers are to come; undefined = as it is. */
  readonly inbound: 'conversations' | 'messages' | undefined;
  /** The WhatsApp sandbox in place of a number; none for a house with one. */
  readonly sandbox: Sandbox | undefined;
  /** Set for the environment that takes cards alone, with what the operator said of PCI mode there. */
  readonly pay: { readonly cardMode: 'on' | 'off' | undefined } | undefined;
  /** Where the functions are, without a slash at the end; none before the first deployment. */
  readonly baseUrl: string | undefined;
  /** What steps have found out for the report. */
  readonly found: { templates: readonly TemplateState[] };
  /** What is left to do by hand; steps add to it. */
  readonly byHand: Set<string>;
}

/** How a number's texts or calls are noted among those that may be taken over. */
export const claimOn = ({ phoneNumber }: OwnedNumber, what: Traffic): string =>
  `${phoneNumber} ${what}`;

/** One step of a set-up. It finds, makes and mends; run again it does what is still missing. */
export interface SetupStep {
  readonly id: string;
  readonly title: string;
  run(context: SetupContext): Promise<void>;
}

/** What is stored about the house, as far as there is anything. */
export interface Stored {
  readonly settings: Settings | undefined;
  readonly staff: StaffList | undefined;
}
