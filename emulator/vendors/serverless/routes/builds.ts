import { metaPage } from '../../../core/paging';
import { onlyKnown } from '../../../core/params';
import type { Route } from '../../../core/routes';
import { newSid } from '../../../core/sids';
import { SERVICE } from '../parts';
import type { ServerlessParts } from '../parts';
import {
  buildStatus,
  checkBuild,
  conflict,
  handlerOf,
  invalid,
  readDependencies,
  runtimeOf,
} from '../rules';
import type { Build } from '../state';

/** Builds: https://www.twilio.com/docs/serverless/api/resource/build */
export function buildRoutes({ state, lookup, format, now }: ServerlessParts): readonly Route[] {
  const formatted = (build: Build): unknown =>
    format.build(build, buildStatus(build, now()), state.versionsOf(build));
  return [
    {
      method: 'POST',
      path: `${SERVICE}/Builds`,
      answer: (request, parts) => {
        const service = lookup.service(request, parts);
        const form = request.form();
        onlyKnown(form, ['FunctionVersions', 'AssetVersions', 'Dependencies', 'Runtime']);
        const named = (['function', 'asset'] as const).flatMap((kind) => {
          const name = kind === 'function' ? 'FunctionVersions' : 'AssetVersions';
          return form.getAll(name).map((sid) => {
            const version = state.data.versions.find(
              (other) =>
                other.sid === sid && other.kind === kind && other.serviceSid === service.sid,
            );
            if (!version) throw invalid(`${name} names what is not there: ${sid}`);
            return version;
          });
        });
        checkBuild(named);
        const dependencies = readDependencies(form.get('Dependencies'));
        const runtime = runtimeOf(form.get('Runtime'));
        const build: Build = {
          sid: newSid('ZB'),
          serviceSid: service.sid,
          versions: named.map(({ sid }) => sid),
          dependencies,
          runtime,
          handler: handlerOf(dependencies, runtime),
          createdAt: now(),
          startedAt: Date.now(),
        };
        state.data.builds.push(build);
        return { status: 201, body: formatted(build) };
      },
    },
    {
      method: 'GET',
      path: `${SERVICE}/Builds`,
      answer: (request, parts) => {
        const { sid } = lookup.service(request, parts);
        const newestFirst = state.data.builds
          .filter(({ serviceSid }) => serviceSid === sid)
          .reverse();
        return { status: 200, body: metaPage(request, 'builds', newestFirst, formatted) };
      },
    },
    {
      method: 'GET',
      path: `${SERVICE}/Builds/:build`,
      answer: (request, parts) => ({
        status: 200,
        body: formatted(lookup.build(request, parts)),
      }),
    },
    {
      method: 'GET',
      path: `${SERVICE}/Builds/:build/Status`,
      answer: (request, parts) => {
        const build = lookup.build(request, parts);
        return { status: 200, body: format.buildStatus(build, buildStatus(build, now())) };
      },
    },
    {
      method: 'DELETE',
      path: `${SERVICE}/Builds/:build`,
      answer: (request, parts) => {
        const { sid } = lookup.build(request, parts);
        if (state.data.environments.some(({ buildSid }) => buildSid === sid)) {
          throw conflict('Build is deployed to an Environment.');
        }
        state.data.builds = state.data.builds.filter((other) => other.sid !== sid);
        return { status: 204 };
      },
    },
  ];
}
