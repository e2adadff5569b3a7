import { NotEmulated } from '../../../core/errors';
import { metaPage } from '../../../core/paging';
import { onlyKnown } from '../../../core/params';
import type { Route } from '../../../core/routes';
import { newSid } from '../../../core/sids';
import { found } from '../lookup';
import { ENVIRONMENT } from '../parts';
import type { ServerlessParts } from '../parts';
import { buildStatus, conflict, invalid } from '../rules';
import type { Deployment } from '../state';

/** Deployments: https://www.twilio.com/docs/serverless/api/resource/deployment */
export function deploymentRoutes({
  state,
  lookup,
  format,
  sites,
  now,
}: ServerlessParts): readonly Route[] {
  const all = `${ENVIRONMENT}/Deployments`;
  const of = (environmentSid: string): Deployment[] =>
    state.data.deployments.filter((deployment) => deployment.environmentSid === environmentSid);
  return [
    {
      method: 'POST',
      path: all,
      answer: async (request, parts) => {
        const environment = lookup.environment(request, parts);
        const form = request.form();
        onlyKnown(form, ['BuildSid']);
        const buildSid = form.get('BuildSid');
        if (buildSid === null) throw new NotEmulated('a deployment without a build');
        const build = state.data.builds.find(
          ({ sid, serviceSid }) => sid === buildSid && serviceSid === environment.serviceSid,
        );
        if (!build) throw invalid(`BuildSid names no build of this service: ${buildSid}`);
        if (buildStatus(build, now()) !== 'completed') {
          throw invalid('Build is not completed.');
        }
        if (environment.buildSid === build.sid) {
          throw conflict('Environment already has requested deployment.');
        }
        await sites.deploy(environment, build.sid);
        const deployment: Deployment = {
          sid: newSid('ZD'),
          serviceSid: environment.serviceSid,
          environmentSid: environment.sid,
          buildSid: build.sid,
          createdAt: now(),
        };
        state.data.deployments.push(deployment);
        return { status: 201, body: format.deployment(deployment) };
      },
    },
    {
      method: 'GET',
      path: all,
      answer: (request, parts) => {
        const newestFirst = of(lookup.environment(request, parts).sid).reverse();
        const body = metaPage(request, 'deployments', newestFirst, format.deployment);
        return { status: 200, body };
      },
    },
    {
      method: 'GET',
      path: `${all}/:deployment`,
      answer: (request, parts) => {
        const mine = of(lookup.environment(request, parts).sid);
        const deployment = mine.find(({ sid }) => sid === parts['deployment']);
        return { status: 200, body: format.deployment(found(request, deployment)) };
      },
    },
  ];
}
