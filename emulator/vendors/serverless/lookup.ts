import { NOT_FOUND } from '../../core/errors';
import type { PathParts } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import type { VendorRequest } from '../../core/vendor';
import type { Build, Environment, Kind, Resource, ServerlessState, Service } from './state';

/** The refusal of an address that leads nowhere. */
export const missing = ({ path }: VendorRequest): VendorError =>
  new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);

/** Finds what an address names; every method throws 404. Services and environments go by unique name as well. */
export class Lookup {
  constructor(private readonly state: ServerlessState) {}

  service(request: VendorRequest, { service = '' }: PathParts): Service {
    return found(
      request,
      this.state.data.services.find(({ sid, uniqueName }) => [sid, uniqueName].includes(service)),
    );
  }

  environment(request: VendorRequest, parts: PathParts): Environment {
    const service = this.service(request, parts);
    const { environment = '' } = parts;
    return found(
      request,
      this.state.data.environments.find(
        ({ sid, uniqueName, serviceSid }) =>
          serviceSid === service.sid && [sid, uniqueName].includes(environment),
      ),
    );
  }

  build(request: VendorRequest, parts: PathParts): Build {
    const service = this.service(request, parts);
    return found(
      request,
      this.state.data.builds.find(
        ({ sid, serviceSid }) => serviceSid === service.sid && sid === parts['build'],
      ),
    );
  }

  resource(request: VendorRequest, parts: PathParts, kind: Kind): Resource {
    const service = this.service(request, parts);
    return found(
      request,
      this.state.data.resources.find(
        (resource) =>
          resource.kind === kind &&
          resource.serviceSid === service.sid &&
          resource.sid === parts['resource'],
      ),
    );
  }
}

/** What was looked for, or 404. */
export function found<Thing>(request: VendorRequest, thing: Thing | undefined): Thing {
  if (thing === undefined) throw missing(request);
  return thing;
}
