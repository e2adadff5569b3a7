import type { Route } from '../../../core/routes';
import { newSid } from '../../../core/sids';
import { plural } from '../format';
import { readParts } from '../multipart';
import { SERVICE } from '../parts';
import type { ServerlessParts } from '../parts';
import { checkPath, checkSize, invalid, visibilityOf } from '../rules';
import type { Kind, Version } from '../state';

/** Uploads, on a host of their own: https://www.twilio.com/docs/serverless/api/resource/function-version */
export function uploadRoutes({ state, lookup, format, now }: ServerlessParts): readonly Route[] {
  return (['function', 'asset'] as const).map((kind: Kind) => ({
    method: 'POST',
    path: `${SERVICE}/${plural(kind)}/:resource/Versions`,
    answer: (request, parts) => {
      const resource = lookup.resource(request, parts, kind);
      const uploaded = readParts(request.headers['content-type'] ?? '', request.body);
      if (!uploaded) throw invalid('The body is not multipart/form-data');
      const part = (name: string): Buffer => {
        const content = uploaded.find((one) => one.name === name)?.content;
        if (content === undefined) throw invalid(`Missing required parameter ${name}`);
        return content;
      };
      const path = part('Path').toString('utf8');
      checkPath(path);
      const visibility = visibilityOf(part('Visibility').toString('utf8'));
      const content = part('Content');
      checkSize(kind, visibility, content.length);
      const version: Version = {
        kind,
        sid: newSid('ZN'),
        serviceSid: resource.serviceSid,
        resourceSid: resource.sid,
        path,
        visibility,
        content,
        createdAt: now(),
      };
      state.data.versions.push(version);
      return { status: 201, body: format.version(version) };
    },
  }));
}
