import type { Account } from '../../core/account';
import { VendorError } from '../../core/vendor';
import { checkContext, checkKept } from './rules';
import type { Dependency, Environment, ServerlessState, Version } from './state';

/** What one environment serves: a build with its variables. */
export interface Site {
  readonly domain: string;
  readonly versions: readonly Version[];
  readonly dependencies: readonly Dependency[];
  /** What functions find in `context`. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A site that runs on this machine. */
export interface RunningSite {
  /** `http://localhost:PORT`; stays the same when the site changes. */
  readonly url: string;
  change(site: Site): Promise<void>;
  close(): Promise<void>;
}

/** Runs sites. Throws NotEmulated for what cannot run on this machine. */
export interface SiteHost {
  open(site: Site): Promise<RunningSite>;
}

/** A deployed environment, as `GET /local/deployments` tells it. */
export interface DeployedSite {
  readonly domain: string;
  /** Stands for `https://<domain>`; null when nothing runs it here. */
  readonly url: string | null;
  readonly service: string;
  readonly environment: string;
  readonly build: string;
  readonly runtime: string;
  readonly handler: string | null;
}

interface Place {
  running?: RunningSite;
  /** What runs: build and variables as text. */
  shown: string;
  work: Promise<void>;
}

/** Keeps what runs the same as what is deployed. */
export class Sites {
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly options: {
      state: ServerlessState;
      account: Account;
      /** Without one, deployments are written down and nothing runs. */
      host: SiteHost | undefined;
      failed: (error: unknown) => void;
    },
  ) {}

  /** Makes a build the one of an environment; resolves when it serves. Throws and changes nothing when it cannot. */
  async deploy(environment: Environment, buildSid: string): Promise<void> {
    const before = environment.buildSid;
    environment.buildSid = buildSid;
    try {
      checkContext({ ...this.contextOf(environment), PATH: this.longestPath(buildSid) });
      await this.settle(environment.sid);
    } catch (error) {
      environment.buildSid = before;
      throw error;
    }
  }

  /** Called after any change of variables, services or environments; what runs follows soon. */
  refresh(): void {
    const deployed = this.options.state.data.environments.filter(({ buildSid }) => buildSid);
    const sids = new Set([...this.places.keys(), ...deployed.map(({ sid }) => sid)]);
    for (const sid of sids) {
      this.settle(sid).catch((error: unknown) => {
        // Variables that are too large stop the next deployment, not what runs.
        if (!(error instanceof VendorError)) this.options.failed(error);
      });
    }
  }

  list(): readonly DeployedSite[] {
    const { environments, services, builds } = this.options.state.data;
    return environments.flatMap((environment) => {
      const build = builds.find(({ sid }) => sid === environment.buildSid);
      const service = services.find(({ sid }) => sid === environment.serviceSid);
      if (!build || !service) return [];
      return [
        {
          domain: environment.domainName,
          url: this.places.get(environment.sid)?.running?.url ?? null,
          service: service.uniqueName,
          environment: environment.uniqueName,
          build: build.sid,
          runtime: build.runtime,
          handler: build.handler,
        },
      ];
    });
  }

  /** The address on this machine that stands for one of a deployed domain; any other is left as it is. */
  localAddress(url: string): string {
    const { host, pathname, search } = URL.canParse(url) ? new URL(url) : { host: '' };
    const site = host && this.list().find(({ domain }) => domain === host);
    return site && site.url !== null ? `${site.url}${pathname}${search}` : url;
  }

  /** Closes everything that runs. */
  async stop(): Promise<void> {
    const places = [...this.places.values()];
    this.places.clear();
    await Promise.all(
      places.map(async (place) => {
        await place.work.catch(() => undefined);
        await place.running?.close();
      }),
    );
  }

  /** One change of a place at a time, and the last state wins. */
  private settle(sid: string): Promise<void> {
    const place = this.places.get(sid) ?? { shown: '', work: Promise.resolve() };
    this.places.set(sid, place);
    place.work = place.work.catch(() => undefined).then(() => this.follow(sid, place));
    return place.work;
  }

  private async follow(sid: string, place: Place): Promise<void> {
    const { state, host } = this.options;
    const environment = state.data.environments.find((other) => other.sid === sid);
    const build = state.data.builds.find((other) => other.sid === environment?.buildSid);
    if (!environment || !build) {
      if (this.places.get(sid) === place) this.places.delete(sid);
      await place.running?.close();
      return;
    }
    const variables = this.contextOf(environment);
    const wanted = JSON.stringify([build.sid, variables]);
    if (wanted === place.shown || !host) return;
    checkKept(variables);
    const site: Site = {
      domain: environment.domainName,
      versions: state.versionsOf(build),
      dependencies: build.dependencies,
      variables,
    };
    if (place.running) await place.running.change(site);
    else place.running = await host.open(site);
    place.shown = wanted;
  }

  /** What the platform puts into a function's context, its path apart. */
  private contextOf(environment: Environment): Readonly<Record<string, string>> {
    const { state, account } = this.options;
    const service = state.data.services.find(({ sid }) => sid === environment.serviceSid);
    return {
      ...Object.fromEntries(
        state.data.variables
          .filter(({ environmentSid }) => environmentSid === environment.sid)
          .map(({ key, value }) => [key, value]),
      ),
      ...(service?.includeCredentials && {
        ACCOUNT_SID: account.accountSid,
        AUTH_TOKEN: account.authToken,
      }),
      DOMAIN_NAME: environment.domainName,
      SERVICE_SID: environment.serviceSid,
      ENVIRONMENT_SID: environment.sid,
    };
  }

  private longestPath(buildSid: string): string {
    const build = this.options.state.data.builds.find(({ sid }) => sid === buildSid);
    const paths = build ? this.options.state.versionsOf(build).map(({ path }) => path) : [];
    return paths.reduce((longest, path) => (path.length > longest.length ? path : longest), '');
  }
}
