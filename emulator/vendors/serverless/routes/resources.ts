import { metaPage } from '../../../core/paging';
import { onlyKnown } from '../../../core/params';
import type { Route } from '../../../core/routes';
import { newSid } from '../../../core/sids';
import { plural } from '../format';
import { NAMES } from '../limits';
import { found } from '../lookup';
import { SERVICE } from '../parts';
import type { ServerlessParts } from '../parts';
import { required } from '../rules';
import type { Kind, Resource, Version } from '../state';

/** Functions or assets, and what was uploaded of them: https://www.twilio.com/docs/serverless/api/resource/function */
export function resourceRoutes(
  { state, lookup, format, now }: ServerlessParts,
  kind: Kind,
): readonly Route[] {
  const all = `${SERVICE}/${plural(kind)}`;
  const one = `${all}/:resource`;
  const versionsOf = ({ sid }: Resource): readonly Version[] =>
    state.data.versions.filter(({ resourceSid }) => resourceSid === sid);
  return [
    {
      method: 'POST',
      path: all,
      answer: (request, parts) => {
        const service = lookup.service(request, parts);
        const form = request.form();
        onlyKnown(form, ['FriendlyName']);
        const resource: Resource = {
          kind,
          sid: newSid('ZH'),
          serviceSid: service.sid,
          friendlyName: required(form, 'FriendlyName', NAMES.friendly),
          createdAt: now(),
          updatedAt: now(),
        };
        state.data.resources.push(resource);
        return { status: 201, body: format.resource(resource) };
      },
    },
    {
      method: 'GET',
      path: all,
      answer: (request, parts) => {
        const { sid } = lookup.service(request, parts);
        const mine = state.data.resources.filter(
          (resource) => resource.kind === kind && resource.serviceSid === sid,
        );
        const key = plural(kind).toLowerCase();
        return { status: 200, body: metaPage(request, key, mine, format.resource) };
      },
    },
    {
      method: 'GET',
      path: one,
      answer: (request, parts) => ({
        status: 200,
        body: format.resource(lookup.resource(request, parts, kind)),
      }),
    },
    {
      method: 'POST',
      path: one,
      answer: (request, parts) => {
        const resource = lookup.resource(request, parts, kind);
        const form = request.form();
        onlyKnown(form, ['FriendlyName']);
        resource.friendlyName = required(form, 'FriendlyName', NAMES.friendly);
        resource.updatedAt = now();
        return { status: 200, body: format.resource(resource) };
      },
    },
    {
      // Builds keep their versions: what is deployed goes on.
      method: 'DELETE',
      path: one,
      answer: (request, parts) => {
        const { sid } = lookup.resource(request, parts, kind);
        state.data.resources = state.data.resources.filter((other) => other.sid !== sid);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: `${one}/Versions`,
      answer: (request, parts) => {
        const versions = versionsOf(lookup.resource(request, parts, kind));
        const key = `${kind}_versions`;
        return { status: 200, body: metaPage(request, key, versions, format.version) };
      },
    },
    {
      method: 'GET',
      path: `${one}/Versions/:version`,
      answer: (request, parts) => {
        const versions = versionsOf(lookup.resource(request, parts, kind));
        const version = versions.find(({ sid }) => sid === parts['version']);
        return { status: 200, body: format.version(found(request, version)) };
      },
    },
    ...(kind === 'asset' ? [] : [contentRoute()]),
  ];

  function contentRoute(): Route {
    return {
      method: 'GET',
      path: `${one}/Versions/:version/Content`,
      answer: (request, parts) => {
        const versions = versionsOf(lookup.resource(request, parts, kind));
        const version = versions.find(({ sid }) => sid === parts['version']);
        return { status: 200, body: format.content(found(request, version)) };
      },
    };
  }
}
