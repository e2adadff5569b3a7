import { metaPage } from '../../../core/paging';
import { onlyKnown } from '../../../core/params';
import type { PathParts, Route } from '../../../core/routes';
import { newSid } from '../../../core/sids';
import type { VendorRequest } from '../../../core/vendor';
import { VARIABLES } from '../limits';
import { found } from '../lookup';
import { ENVIRONMENT } from '../parts';
import type { ServerlessParts } from '../parts';
import { checkVariable, conflict, required } from '../rules';
import type { Variable } from '../state';

/** Variables: https://www.twilio.com/docs/serverless/api/resource/variable */
export function variableRoutes({
  state,
  lookup,
  format,
  sites,
  now,
}: ServerlessParts): readonly Route[] {
  const all = `${ENVIRONMENT}/Variables`;
  const of = (environmentSid: string): readonly Variable[] =>
    state.data.variables.filter((variable) => variable.environmentSid === environmentSid);
  const one = (request: VendorRequest, parts: PathParts): Variable => {
    const mine = of(lookup.environment(request, parts).sid);
    return found(
      request,
      mine.find(({ sid }) => sid === parts['variable']),
    );
  };
  /** Throws 409 when another variable of the environment has this name. */
  const checkFree = (environmentSid: string, key: string, sid?: string): void => {
    if (of(environmentSid).some((other) => other.key === key && other.sid !== sid)) {
      throw conflict('Variable with this Key already exists.');
    }
  };
  return [
    {
      method: 'POST',
      path: all,
      answer: (request, parts) => {
        const environment = lookup.environment(request, parts);
        const form = request.form();
        onlyKnown(form, ['Key', 'Value']);
        const key = required(form, 'Key', VARIABLES.key);
        const value = form.get('Value') ?? '';
        checkVariable(key, value);
        checkFree(environment.sid, key);
        const variable: Variable = {
          sid: newSid('ZV'),
          serviceSid: environment.serviceSid,
          environmentSid: environment.sid,
          key,
          value,
          createdAt: now(),
          updatedAt: now(),
        };
        state.data.variables.push(variable);
        sites.refresh();
        return { status: 201, body: format.variable(variable) };
      },
    },
    {
      method: 'GET',
      path: all,
      answer: (request, parts) => {
        const mine = of(lookup.environment(request, parts).sid);
        return { status: 200, body: metaPage(request, 'variables', mine, format.variable) };
      },
    },
    {
      method: 'GET',
      path: `${all}/:variable`,
      answer: (request, parts) => ({ status: 200, body: format.variable(one(request, parts)) }),
    },
    {
      method: 'POST',
      path: `${all}/:variable`,
      answer: (request, parts) => {
        const variable = one(request, parts);
        const form = request.form();
        onlyKnown(form, ['Key', 'Value']);
        const key = form.get('Key') ?? variable.key;
        const value = form.get('Value') ?? variable.value;
        checkVariable(key, value);
        checkFree(variable.environmentSid, key, variable.sid);
        Object.assign(variable, { key, value, updatedAt: now() });
        sites.refresh();
        return { status: 200, body: format.variable(variable) };
      },
    },
    {
      method: 'DELETE',
      path: `${all}/:variable`,
      answer: (request, parts) => {
        const { sid } = one(request, parts);
        state.data.variables = state.data.variables.filter((other) => other.sid !== sid);
        sites.refresh();
        return { status: 204 };
      },
    },
  ];
}
