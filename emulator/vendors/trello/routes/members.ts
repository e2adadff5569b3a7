import type { Route } from '../../../core/routes';
import { notFound } from '../errors';
import { formatBoard, formatMember, pick } from '../format';
import { OWNER, WORKSPACE } from '../members';
import { Params } from '../params';
import type { Context } from './context';

/** Whose token it is, the boards and the workspace. https://developer.atlassian.com/cloud/trello/rest/api-group-members/ */
export function memberRoutes({ state }: Context): readonly Route[] {
  /** Only the token's own member is here. */
  function checkMember(id: string): void {
    if (id !== 'me' && id !== OWNER.id && id !== OWNER.username) throw notFound();
  }

  const workspace = () => ({
    id: WORKSPACE.id,
    name: WORKSPACE.name,
    displayName: WORKSPACE.displayName,
    premiumFeatures: state.data.plan === 'free' ? [] : ['customFields'],
  });

  return [
    {
      method: 'GET',
      path: '/1/members/:id',
      answer: (request, { id = '' }) => {
        checkMember(id);
        const fields = Params.of(request, ['fields']).list('fields');
        return { status: 200, body: pick(formatMember(OWNER), fields) };
      },
    },
    {
      method: 'GET',
      path: '/1/members/:id/boards',
      answer: (request, { id = '' }) => {
        checkMember(id);
        const params = Params.of(request, ['filter', 'fields']);
        const filter = params.choice('filter', ['all', 'open', 'closed']) ?? 'all';
        const fields = params.list('fields');
        const boards = state.data.boards.filter(
          ({ closed }) => filter === 'all' || closed === (filter === 'closed'),
        );
        return {
          status: 200,
          body: boards.map((board) => pick(formatBoard(board, state), fields)),
        };
      },
    },
    {
      method: 'GET',
      path: '/1/members/:id/organizations',
      answer: (request, { id = '' }) => {
        checkMember(id);
        const fields = Params.of(request, ['fields']).list('fields');
        return { status: 200, body: [pick(workspace(), fields)] };
      },
    },
    {
      method: 'GET',
      path: '/1/organizations/:id',
      answer: (request, { id = '' }) => {
        if (id !== WORKSPACE.id && id !== WORKSPACE.name) throw notFound();
        const fields = Params.of(request, ['fields']).list('fields');
        return { status: 200, body: pick(workspace(), fields) };
      },
    },
  ];
}
