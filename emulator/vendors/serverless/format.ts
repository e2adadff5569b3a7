import { isoSeconds } from '../../core/dates';
import type {
  Build,
  Deployment,
  Environment,
  Kind,
  Resource,
  Service,
  Variable,
  Version,
} from './state';

type Wire = Record<string, unknown>;

const HOST = 'https://serverless.twilio.com/v1/Services';

/** `Functions` or `Assets`, as addresses say it. */
export const plural = (kind: Kind): 'Functions' | 'Assets' =>
  kind === 'function' ? 'Functions' : 'Assets';

/** How long ago a thing was made and changed, in the form of the newer APIs. */
const dates = (one: { createdAt: number; updatedAt?: number }): Wire => ({
  date_created: isoSeconds(one.createdAt),
  date_updated: isoSeconds(one.updatedAt ?? one.createdAt),
});

/** Things of the Serverless API as they go over the wire. */
export class Format {
  constructor(private readonly accountSid: string) {}

  readonly service = (service: Service): Wire => {
    const url = `${HOST}/${service.sid}`;
    return {
      sid: service.sid,
      account_sid: this.accountSid,
      friendly_name: service.friendlyName,
      unique_name: service.uniqueName,
      include_credentials: service.includeCredentials,
      ui_editable: service.uiEditable,
      domain_base: service.domainBase,
      ...dates(service),
      url,
      links: {
        environments: `${url}/Environments`,
        functions: `${url}/Functions`,
        assets: `${url}/Assets`,
        builds: `${url}/Builds`,
      },
    };
  };

  readonly environment = (environment: Environment): Wire => {
    const url = `${HOST}/${environment.serviceSid}/Environments/${environment.sid}`;
    return {
      sid: environment.sid,
      ...this.owned(environment),
      build_sid: environment.buildSid,
      unique_name: environment.uniqueName,
      domain_suffix: environment.domainSuffix,
      domain_name: environment.domainName,
      ...dates(environment),
      url,
      links: {
        variables: `${url}/Variables`,
        deployments: `${url}/Deployments`,
        logs: `${url}/Logs`,
      },
    };
  };

  readonly resource = (resource: Resource): Wire => {
    const url = `${HOST}/${resource.serviceSid}/${plural(resource.kind)}/${resource.sid}`;
    return {
      sid: resource.sid,
      ...this.owned(resource),
      friendly_name: resource.friendlyName,
      ...dates(resource),
      url,
      links: { [`${resource.kind}_versions`]: `${url}/Versions` },
    };
  };

  readonly version = (version: Version): Wire => {
    const url = this.versionUrl(version);
    return {
      ...this.versionCore(version),
      path: version.path,
      visibility: version.visibility,
      date_created: isoSeconds(version.createdAt),
      url,
      ...(version.kind === 'function' && {
        links: { function_version_content: `${url}/Content` },
      }),
    };
  };

  readonly content = (version: Version): Wire => ({
    ...this.versionCore(version),
    content: Buffer.from(version.content).toString('utf8'),
    url: `${this.versionUrl(version)}/Content`,
  });

  readonly build = (build: Build, status: string, versions: readonly Version[]): Wire => {
    const url = this.buildUrl(build);
    const inside = (kind: Kind): Wire[] =>
      versions
        .filter((version) => version.kind === kind)
        .map((version) => ({
          ...this.versionCore(version),
          path: version.path,
          visibility: version.visibility,
          date_created: isoSeconds(version.createdAt),
        }));
    return {
      sid: build.sid,
      ...this.owned(build),
      status,
      asset_versions: inside('asset'),
      function_versions: inside('function'),
      dependencies: build.dependencies,
      runtime: build.runtime,
      ...dates(build),
      url,
      links: { build_status: `${url}/Status` },
    };
  };

  readonly buildStatus = (build: Build, status: string): Wire => ({
    sid: build.sid,
    ...this.owned(build),
    status,
    url: `${this.buildUrl(build)}/Status`,
  });

  readonly variable = (variable: Variable): Wire => ({
    sid: variable.sid,
    ...this.owned(variable),
    environment_sid: variable.environmentSid,
    key: variable.key,
    value: variable.value,
    ...dates(variable),
    url: `${HOST}/${variable.serviceSid}/Environments/${variable.environmentSid}/Variables/${variable.sid}`,
  });

  readonly deployment = (deployment: Deployment): Wire => ({
    sid: deployment.sid,
    ...this.owned(deployment),
    environment_sid: deployment.environmentSid,
    build_sid: deployment.buildSid,
    ...dates(deployment),
    url: `${HOST}/${deployment.serviceSid}/Environments/${deployment.environmentSid}/Deployments/${deployment.sid}`,
  });

  private owned({ serviceSid }: { serviceSid: string }): Wire {
    return { account_sid: this.accountSid, service_sid: serviceSid };
  }

  private versionCore(version: Version): Wire {
    return {
      sid: version.sid,
      ...this.owned(version),
      [`${version.kind}_sid`]: version.resourceSid,
    };
  }

  private versionUrl({ serviceSid, kind, resourceSid, sid }: Version): string {
    return `${HOST}/${serviceSid}/${plural(kind)}/${resourceSid}/Versions/${sid}`;
  }

  private buildUrl({ serviceSid, sid }: Build): string {
    return `${HOST}/${serviceSid}/Builds/${sid}`;
  }
}
