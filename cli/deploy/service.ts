import type { Twilio } from 'twilio';
import type { DeployTarget } from './target';

/** What the account holds of a deployment. */
export interface LiveService {
  readonly serviceSid: string;
  /** Whether what is in it looks like ours: an empty one does, too. */
  readonly ours: boolean;
  readonly environment?: LiveEnvironment;
}

export interface LiveEnvironment {
  readonly sid: string;
  readonly domain: string;
  readonly buildSid: string | null;
  readonly variables: Readonly<Record<string, string>>;
}

/** A function that only we would have. */
const OUR_FUNCTION = '/message';

/** What is there now; undefined when there is no service of this name. */
export async function findLive(
  client: Twilio,
  { serviceName, suffix }: DeployTarget,
): Promise<LiveService | undefined> {
  const services = await client.serverless.v1.services.list();
  const found = services.find(({ uniqueName }) => uniqueName === serviceName);
  if (!found) return undefined;
  const service = client.serverless.v1.services(found.sid);
  const [functions, environments] = await Promise.all([
    service.functions.list(),
    service.environments.list(),
  ]);
  const ours =
    functions.length === 0 || functions.some(({ friendlyName }) => friendlyName === OUR_FUNCTION);
  const environment = environments.find(({ domainSuffix }) => (domainSuffix ?? '') === suffix);
  if (!environment) return { serviceSid: found.sid, ours };
  const variables = await service.environments(environment.sid).variables.list();
  return {
    serviceSid: found.sid,
    ours,
    environment: {
      sid: environment.sid,
      domain: environment.domainName,
      buildSid: environment.buildSid || null,
      variables: Object.fromEntries(variables.map(({ key, value }) => [key, value])),
    },
  };
}

/**
 * The build that was live before this one was deployed for the first time; undefined when there was none or it is gone. Going
 * back twice goes back two builds, not forth again.
 */
export async function buildBefore(
  client: Twilio,
  { serviceSid }: LiveService,
  environment: LiveEnvironment,
): Promise<string | undefined> {
  const service = client.serverless.v1.services(serviceSid);
  const [deployments, builds] = await Promise.all([
    service.environments(environment.sid).deployments.list(),
    service.builds.list(),
  ]);
  // The newest comes first.
  const history = deployments.map(({ buildSid }) => buildSid).reverse();
  const before = history[history.indexOf(environment.buildSid ?? '') - 1];
  return builds.some(({ sid }) => sid === before) ? before : undefined;
}
