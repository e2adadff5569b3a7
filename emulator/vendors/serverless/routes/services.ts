import { metaPage } from '../../../core/paging';
import { flag, onlyKnown } from '../../../core/params';
import type { Route } from '../../../core/routes';
import { newSid } from '../../../core/sids';
import { MOST_SERVICES, NAMES } from '../limits';
import { SERVICE, SERVICES } from '../parts';
import type { ServerlessParts } from '../parts';
import { checkServiceName, conflict, invalid, required } from '../rules';
import { domainBaseOf } from '../state';
import type { Service } from '../state';

/** Services: https://www.twilio.com/docs/serverless/api/resource/service */
export function serviceRoutes({
  state,
  lookup,
  format,
  sites,
  now,
}: ServerlessParts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: SERVICES,
      answer: (request) => {
        const form = request.form();
        onlyKnown(form, ['UniqueName', 'FriendlyName', 'IncludeCredentials', 'UiEditable']);
        const uniqueName = required(form, 'UniqueName', NAMES.service);
        checkServiceName(uniqueName);
        if (state.data.services.some((other) => other.uniqueName === uniqueName)) {
          throw conflict('Service with this UniqueName already exists.');
        }
        if (state.data.services.length >= MOST_SERVICES) {
          throw invalid(`Services are limited to less than or equal to ${MOST_SERVICES}`);
        }
        const service: Service = {
          sid: newSid('ZS'),
          uniqueName,
          friendlyName: required(form, 'FriendlyName', NAMES.friendly),
          includeCredentials: flag(form, 'IncludeCredentials', true),
          uiEditable: flag(form, 'UiEditable', false),
          domainBase: domainBaseOf(uniqueName),
          createdAt: now(),
          updatedAt: now(),
        };
        state.data.services.push(service);
        return { status: 201, body: format.service(service) };
      },
    },
    {
      method: 'GET',
      path: SERVICES,
      answer: (request) => ({
        status: 200,
        body: metaPage(request, 'services', state.data.services, format.service),
      }),
    },
    {
      method: 'GET',
      path: SERVICE,
      answer: (request, parts) => ({
        status: 200,
        body: format.service(lookup.service(request, parts)),
      }),
    },
    {
      method: 'POST',
      path: SERVICE,
      answer: (request, parts) => {
        const service = lookup.service(request, parts);
        const form = request.form();
        onlyKnown(form, ['FriendlyName', 'IncludeCredentials', 'UiEditable']);
        service.friendlyName = form.get('FriendlyName') ?? service.friendlyName;
        service.includeCredentials = flag(form, 'IncludeCredentials', service.includeCredentials);
        service.uiEditable = flag(form, 'UiEditable', service.uiEditable);
        service.updatedAt = now();
        sites.refresh();
        return { status: 200, body: format.service(service) };
      },
    },
    {
      method: 'DELETE',
      path: SERVICE,
      answer: (request, parts) => {
        state.removeService(lookup.service(request, parts).sid);
        sites.refresh();
        return { status: 204 };
      },
    },
  ];
}
