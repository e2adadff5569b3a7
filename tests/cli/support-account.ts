import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Twilio } from 'twilio';
import { openAccess, type Access, type AccessOptions } from '../../cli/setup/access';
import { EnvFile } from '../../cli/setup/env-file';
import { prepareSetup, type SetupOptions } from '../../cli/setup/prepare';
import { nobody, type Asker } from '../../cli/setup/questions';
import { setupReport, type SetupReport } from '../../cli/setup/report';
import { runStep, SETUP_STEPS } from '../../cli/setup/run-steps';
import { keyOpens } from '../../cli/setup/steps/key';
import { parseStaff, STAFF_DOCUMENT } from '../../src/config';
import { parseTemplates, TEMPLATES_DOCUMENT } from '../../src/messaging/templates';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import { control, type Trouble } from '../support/control';

export const HOUSE_ADDRESS = 'https://bellhop-1234.twil.io';
export const GUEST_NUMBER = '+12025550101';

/** What an operator who is not asked gives on the command line. */
export const GIVEN: SetupOptions = {
  house: 'Harbour Café',
  timeZone: 'Europe/London',
  number: GUEST_NUMBER,
  adminName: 'Ada',
  adminPhone: '+12025550190',
  url: HOUSE_ADDRESS,
};

/** The program ends here, in the middle of what it does. */
export class Stopped extends Error {}

/** An account with nothing in it and an operator's folder, on private ports. */
export class AccountBench {
  private constructor(
    readonly vendors: Vendors,
    readonly folder: string,
  ) {}

  static async open(): Promise<AccountBench> {
    const vendors = await startVendors({
      port: 0,
      edge: HOUSE_ADDRESS,
      seed: () => Promise.resolve(),
      log: (line) => console.error(line),
    });
    await vendors.reset('bare');
    return new AccountBench(vendors, mkdtempSync(join(tmpdir(), 'bellhop-setup-')));
  }

  async close(): Promise<void> {
    await this.vendors.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Nothing in the account and no .env. */
  async startsAfresh(): Promise<void> {
    await this.vendors.reset('bare');
    rmSync(this.envPath, { force: true });
  }

  get envPath(): string {
    return join(this.folder, '.env');
  }
  env(): EnvFile {
    return EnvFile.open(this.envPath);
  }
  putEnv(text: string): void {
    writeFileSync(this.envPath, text);
  }
  envText(): string {
    return readFileSync(this.envPath, 'utf8');
  }

  access(options: AccessOptions = {}): Access {
    const { accountSid, authToken } = this.vendors.account;
    return openAccess(accountSid, authToken, {
      vendorsUrl: this.vendors.url,
      wait: () => Promise.resolve(),
      ...options,
    });
  }
  get client(): Twilio {
    return this.access().client;
  }

  async trouble(trouble: Trouble): Promise<void> {
    await control(this.vendors.url, 'faults', trouble);
  }

  /** How many requests were refused, failed or cut off by trouble on order. */
  struck(): number {
    const troubles = [0, 429, 500, 503];
    return this.vendors.requests.list().filter(({ status }) => troubles.includes(status)).length;
  }
  async troubleOver(): Promise<void> {
    await control(this.vendors.url, 'faults', undefined, 'DELETE');
  }

  /** Runs setup to its end, or until `stopAfter` says that the program dies after a step. */
  async setUp(
    options: SetupOptions = GIVEN,
    more: {
      readonly asker?: Asker;
      readonly access?: AccessOptions;
      readonly stopAfter?: string;
    } = {},
  ): Promise<SetupReport> {
    const { accountSid, authToken } = this.vendors.account;
    const prepared = await prepareSetup(
      EnvFile.open(this.envPath, { dryRun: options.dryRun ?? false }),
      { account: { accountSid, authToken }, ...options },
      more.asker ?? nobody,
      { vendorsUrl: this.vendors.url, wait: () => Promise.resolve(), ...more.access },
    );
    const done = [];
    for (const step of SETUP_STEPS) {
      done.push(await runStep(step, prepared));
      if (step.id === more.stopAfter) throw new Stopped();
    }
    return setupReport(prepared, done);
  }

  /** What the vendors were asked since, reads left out. */
  writesSince(from: number): readonly string[] {
    return this.vendors.requests
      .list()
      .slice(from)
      .filter(({ method }) => method !== 'GET')
      .map(({ method, host, path }) => `${method} ${host}${path}`);
  }

  /** Everything setup is about, without what is random: the same for two accounts that are set up alike. */
  async endState(): Promise<unknown> {
    const { client } = this;
    const env = this.env();
    const value = (name: string): string => env.get(name) ?? '';
    const [syncServices, messagingServices, verifyServices, keys, numbers] = await Promise.all([
      client.sync.v1.services.list(),
      client.messaging.v1.services.list(),
      client.verify.v2.services.list(),
      client.keys.list(),
      client.incomingPhoneNumbers.list(),
    ]);
    const syncService = value('TWILIO_SYNC_SERVICE_SID');
    return {
      sync: syncServices.map(({ sid, friendlyName, aclEnabled }) => [
        sid === syncService,
        friendlyName,
        aclEnabled,
      ]),
      objects: await this.objects(syncService),
      messaging: await Promise.all(
        messagingServices.map(async (service) => [
          service.sid === value('TWILIO_MESSAGING_SERVICE_SID'),
          service.friendlyName,
          service.useInboundWebhookOnNumber,
          service.statusCallback,
          service.fallbackUrl,
          (await client.messaging.v1.services(service.sid).phoneNumbers.list()).map(
            ({ phoneNumber }) => phoneNumber,
          ),
        ]),
      ),
      templates: (await client.content.v1.contentAndApprovals.list())
        .map(({ friendlyName, language, types, approvalRequests }) => {
          const status: unknown = Reflect.get(approvalRequests, 'status');
          return `${friendlyName} ${language} ${JSON.stringify([status, types])}`;
        })
        .sort(),
      flows: await this.flows(),
      verify: verifyServices.map(({ sid, friendlyName, codeLength }) => [
        sid === value('TWILIO_VERIFY_SERVICE_SID'),
        friendlyName,
        codeLength,
      ]),
      keys: keys.map(({ friendlyName }) => friendlyName),
      keyOpens: await keyOpens(this.access(), {
        sid: value('TWILIO_API_KEY'),
        secret: value('TWILIO_API_SECRET'),
        syncService,
      }),
      numbers: numbers.map((number) => [
        number.phoneNumber,
        [
          number.smsUrl.replace(env.get('TWILIO_FLOW_SID') ?? '-', 'our flow'),
          number.smsMethod,
          number.smsFallbackUrl,
          number.smsFallbackMethod,
        ],
        [number.voiceUrl, number.voiceMethod, number.voiceFallbackUrl, number.voiceFallbackMethod],
      ]),
      variables: [...env.names()].sort(),
    };
  }

  private async flows(): Promise<readonly unknown[]> {
    const flows = await this.client.studio.v2.flows.list();
    return Promise.all(
      flows.map(async ({ sid }) => {
        const flow = await this.client.studio.v2.flows(sid).fetch();
        const { friendlyName, status, definition } = flow;
        return [sid === this.env().get('TWILIO_FLOW_SID'), friendlyName, status, definition];
      }),
    );
  }

  private async objects(syncService: string): Promise<readonly string[]> {
    const service = this.client.sync.v1.services(syncService);
    const [documents, maps, lists] = await Promise.all([
      service.documents.list(),
      service.syncMaps.list(),
      service.syncLists.list(),
    ]);
    const rights = (given: readonly { identity: string; read: boolean; write: boolean }[]) =>
      JSON.stringify(given.map(({ identity, read, write }) => [identity, read, write]));
    const rows = await Promise.all([
      ...documents.map(async ({ uniqueName, data }) => {
        const given = await service.documents(uniqueName).documentPermissions.list();
        const content = comparable(uniqueName, data);
        return `${uniqueName} ${rights(given)} ${JSON.stringify(content)}`;
      }),
      ...maps.map(
        async ({ uniqueName }) =>
          `${uniqueName} ${rights(await service.syncMaps(uniqueName).syncMapPermissions.list())}`,
      ),
      ...lists.map(
        async ({ uniqueName }) =>
          `${uniqueName} ${rights(await service.syncLists(uniqueName).syncListPermissions.list())}`,
      ),
    ]);
    return rows.sort();
  }
}

/** A document's content without what is random: keys of people, sids of templates. */
function comparable(name: string, data: unknown): unknown {
  if (name === STAFF_DOCUMENT) return Object.values(parseStaff(data).people);
  if (name === TEMPLATES_DOCUMENT)
    return Object.entries(parseTemplates(data)).map(([key, { status }]) => [key, status]);
  return data;
}
