import { metaPage } from '../../../core/paging';
import { onlyKnown } from '../../../core/params';
import type { Route } from '../../../core/routes';
import { newSid } from '../../../core/sids';
import { missing } from '../lookup';
import { MOST_ENVIRONMENTS, NAMES } from '../limits';
import { ENVIRONMENT, SERVICE } from '../parts';
import type { ServerlessParts } from '../parts';
import { checkDomainSuffix, conflict, invalid, required } from '../rules';
import type { Environment } from '../state';

/** `FriendlyName` is sent by the deploy tool and means nothing to the API. */
const KNOWN = ['UniqueName', 'DomainSuffix', 'FriendlyName'];

/** Environments and their logs: https://www.twilio.com/docs/serverless/api/resource/environment */
export function environmentRoutes({
  state,
  lookup,
  format,
  sites,
  now,
}: ServerlessParts): readonly Route[] {
  const of = (serviceSid: string): readonly Environment[] =>
    state.data.environments.filter((environment) => environment.serviceSid === serviceSid);
  return [
    {
      method: 'POST',
      path: `${SERVICE}/Environments`,
      answer: (request, parts) => {
        const service = lookup.service(request, parts);
        const form = request.form();
        onlyKnown(form, KNOWN);
        const uniqueName = required(form, 'UniqueName', NAMES.environment);
        const domainSuffix = form.get('DomainSuffix') || null;
        if (domainSuffix !== null) checkDomainSuffix(domainSuffix);
        const others = of(service.sid);
        if (
          others.some(
            (other) => other.uniqueName === uniqueName || other.domainSuffix === domainSuffix,
          )
        ) {
          throw conflict('Environment with this UniqueName or DomainSuffix already exists.');
        }
        if (others.length >= MOST_ENVIRONMENTS) {
          throw invalid(`Environments are limited to less than or equal to ${MOST_ENVIRONMENTS}`);
        }
        const suffix = domainSuffix === null ? '' : `-${domainSuffix.toLowerCase()}`;
        const environment: Environment = {
          sid: newSid('ZE'),
          serviceSid: service.sid,
          uniqueName,
          domainSuffix,
          domainName: `${service.domainBase}${suffix}.twil.io`,
          buildSid: null,
          createdAt: now(),
          updatedAt: now(),
        };
        state.data.environments.push(environment);
        return { status: 201, body: format.environment(environment) };
      },
    },
    {
      method: 'GET',
      path: `${SERVICE}/Environments`,
      answer: (request, parts) => {
        const all = of(lookup.service(request, parts).sid);
        return { status: 200, body: metaPage(request, 'environments', all, format.environment) };
      },
    },
    {
      method: 'GET',
      path: ENVIRONMENT,
      answer: (request, parts) => ({
        status: 200,
        body: format.environment(lookup.environment(request, parts)),
      }),
    },
    {
      method: 'DELETE',
      path: ENVIRONMENT,
      answer: (request, parts) => {
        state.removeEnvironment(lookup.environment(request, parts).sid);
        sites.refresh();
        return { status: 204 };
      },
    },
    {
      // What functions log here is seen where the account was started, so this list is truly empty.
      method: 'GET',
      path: `${ENVIRONMENT}/Logs`,
      answer: (request, parts) => {
        lookup.environment(request, parts);
        return { status: 200, body: metaPage(request, 'logs', [], () => undefined) };
      },
    },
    {
      method: 'GET',
      path: `${ENVIRONMENT}/Logs/:log`,
      answer: (request) => {
        throw missing(request);
      },
    },
  ];
}
