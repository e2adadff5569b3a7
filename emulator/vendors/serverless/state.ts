import { createHash } from 'node:crypto';
import type { Restorable } from '../../core/vendor';

/** Functions and assets are alike in everything but their names in addresses. */
export type Kind = 'function' | 'asset';
export type Visibility = 'public' | 'protected' | 'private';

/** A Serverless service: what is deployed together. */
export interface Service {
  readonly sid: string;
  readonly uniqueName: string;
  friendlyName: string;
  includeCredentials: boolean;
  uiEditable: boolean;
  /** First part of the domains of its environments. */
  readonly domainBase: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** One domain of a service, and the build that runs there. */
export interface Environment {
  readonly sid: string;
  readonly serviceSid: string;
  readonly uniqueName: string;
  readonly domainSuffix: string | null;
  readonly domainName: string;
  buildSid: string | null;
  readonly createdAt: number;
  updatedAt: number;
}

/** A function or an asset: a name that versions are uploaded under. */
export interface Resource {
  readonly kind: Kind;
  readonly sid: string;
  readonly serviceSid: string;
  friendlyName: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** One upload of a function or an asset. */
export interface Version {
  readonly kind: Kind;
  readonly sid: string;
  readonly serviceSid: string;
  readonly resourceSid: string;
  readonly path: string;
  readonly visibility: Visibility;
  readonly content: Uint8Array;
  readonly createdAt: number;
}

/** A package that a build installs. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
}

/** Versions and packages put together; it can be deployed to any environment of its service. */
export interface Build {
  readonly sid: string;
  readonly serviceSid: string;
  readonly versions: readonly string[];
  readonly dependencies: readonly Dependency[];
  readonly runtime: string;
  /** The runtime handler that the platform runs it with; null = none was named. */
  readonly handler: string | null;
  readonly createdAt: number;
  /** Real time (epoch ms), because the tools wait in real time. */
  readonly startedAt: number;
}

export interface Variable {
  readonly sid: string;
  readonly serviceSid: string;
  readonly environmentSid: string;
  key: string;
  value: string;
  readonly createdAt: number;
  updatedAt: number;
}

export interface Deployment {
  readonly sid: string;
  readonly serviceSid: string;
  readonly environmentSid: string;
  readonly buildSid: string;
  readonly createdAt: number;
}

interface Data {
  services: Service[];
  environments: Environment[];
  resources: Resource[];
  versions: Version[];
  builds: Build[];
  variables: Variable[];
  deployments: Deployment[];
}

const nothing = (): Data => ({
  services: [],
  environments: [],
  resources: [],
  versions: [],
  builds: [],
  variables: [],
  deployments: [],
});

/** Everything that was ever uploaded and deployed. */
export class ServerlessState implements Restorable {
  data = nothing();

  reset(): void {
    this.data = nothing();
  }

  snapshot(): unknown {
    return structuredClone(this.data);
  }

  restore(snapshot: unknown): void {
    this.data = structuredClone(snapshot) as Data;
  }

  /** What is in a build, in the order given. */
  versionsOf(build: Build): readonly Version[] {
    return build.versions.flatMap(
      (sid) => this.data.versions.find((version) => version.sid === sid) ?? [],
    );
  }

  /** Takes a service away with all that belongs to it. */
  removeService(sid: string): void {
    const elsewhere = ({ serviceSid }: { serviceSid: string }): boolean => serviceSid !== sid;
    const { data } = this;
    data.services = data.services.filter((service) => service.sid !== sid);
    data.environments = data.environments.filter(elsewhere);
    data.resources = data.resources.filter(elsewhere);
    data.versions = data.versions.filter(elsewhere);
    data.builds = data.builds.filter(elsewhere);
    data.variables = data.variables.filter(elsewhere);
    data.deployments = data.deployments.filter(elsewhere);
  }

  removeEnvironment(sid: string): void {
    const { data } = this;
    data.environments = data.environments.filter((environment) => environment.sid !== sid);
    data.variables = data.variables.filter(({ environmentSid }) => environmentSid !== sid);
    data.deployments = data.deployments.filter(({ environmentSid }) => environmentSid !== sid);
  }
}

/** `front-desk-1234`: the same for a name on every laptop and after every reset. */
export function domainBaseOf(uniqueName: string): string {
  const digits = createHash('sha256').update(uniqueName).digest().readUInt16BE(0) % 9_000;
  return `${uniqueName.toLowerCase()}-${1_000 + digits}`;
}
