import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { metaPage } from '../../core/paging';
import type { Route } from '../../core/routes';
import { newSid } from '../../core/sids';
import { VendorError } from '../../core/vendor';
import { faultOf, standingOf } from './approval';
import { formatApproval, formatApprovals, formatContent, formatContentAndApproval } from './format';
import { readApproval, readContent } from './rules';
import type { Content, ContentState } from './state';

/** The Content API: https://www.twilio.com/docs/content/content-api-resources */
export function contentRoutes(options: {
  state: ContentState;
  account: Account;
  now: () => number;
}): readonly Route[] {
  const { state, account, now } = options;
  const base = '/v1/Content';
  const format = (content: Content): unknown => formatContent(account.accountSid, content);
  /** Newest first, as the platform lists them. */
  const newest = (): readonly Content[] => [...state.contents].reverse();

  function find(sid: string, path: string): Content {
    const content = state.bySid(sid);
    if (!content) {
      throw new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);
    }
    return content;
  }

  /** WhatsApp has a template for good; only what it was never shown can be changed or shown. */
  function mustBeUnsubmitted({ approval }: Content, what: string): void {
    const { status } = standingOf(approval, now());
    if (status === 'unsubmitted') return;
    throw new VendorError(409, 20409, `A content that is ${status} cannot be ${what}`);
  }

  return [
    {
      method: 'POST',
      path: base,
      answer: (request) => {
        const { language, ...said } = readContent(request);
        if (language === undefined) throw new VendorError(400, 20001, 'language is required');
        const at = now();
        const content: Content = {
          sid: newSid('HX'),
          ...said,
          language,
          approval: null,
          createdAt: at,
          updatedAt: at,
        };
        state.add(content);
        return { status: 201, body: format(content) };
      },
    },
    {
      method: 'GET',
      path: base,
      answer: (request) => ({
        status: 200,
        body: metaPage(request, 'contents', newest(), format),
      }),
    },
    {
      method: 'GET',
      path: '/v1/ContentAndApprovals',
      answer: (request) => ({
        status: 200,
        body: metaPage(request, 'contents', newest(), (content) =>
          formatContentAndApproval(account.accountSid, content, now()),
        ),
      }),
    },
    {
      method: 'GET',
      path: `${base}/:sid`,
      answer: (request, { sid = '' }) => ({ status: 200, body: format(find(sid, request.path)) }),
    },
    {
      method: 'PUT',
      path: `${base}/:sid`,
      answer: (request, { sid = '' }) => {
        const content = find(sid, request.path);
        mustBeUnsubmitted(content, 'changed');
        const { language, ...said } = readContent(request);
        Object.assign(content, said, language === undefined ? {} : { language });
        content.updatedAt = now();
        return { status: 200, body: format(content) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:sid`,
      answer: (request, { sid = '' }) => {
        state.remove(find(sid, request.path).sid);
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: `${base}/:sid/ApprovalRequests/whatsapp`,
      answer: (request, { sid = '' }) => {
        const content = find(sid, request.path);
        const { name, category } = readApproval(request, content);
        mustBeUnsubmitted(content, 'submitted');
        const key = `${name}.${content.language}`;
        const taken = `The name ${name} is taken in this language.`;
        const fault = state.names.has(key) ? taken : faultOf(content);
        state.names.add(key);
        content.approval = { name, category, submittedAt: now(), fault, decided: null };
        return { status: 201, body: formatApproval(content, now()) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid/ApprovalRequests`,
      answer: (request, { sid = '' }) => ({
        status: 200,
        body: formatApprovals(account.accountSid, find(sid, request.path), now()),
      }),
    },
  ];
}
