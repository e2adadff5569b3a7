import type { Route } from '../core/routes';
import type { SendGrid } from '../vendors/sendgrid';
import type { Mail } from '../vendors/sendgrid/state';
import { ControlError } from './input';

/** Types that a browser may show by itself; everything else is handed over as a file to keep. */
const SHOWN = /^(audio|image)\/[\w.+-]+$/;

/** Every inbox of the account. */
export function mailRoutes({ inbox }: SendGrid): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/local/mails',
      answer: () => ({ status: 200, body: inbox.all().map(shown) }),
    },
    {
      method: 'GET',
      path: '/local/mails/:id/attachments/:nth',
      answer: (_request, { id = '', nth = '' }) => {
        const file = inbox.find(id)?.attachments[Number(nth)];
        if (!file) throw new ControlError(404, 'no such attachment');
        const isShown = SHOWN.test(file.type) && !file.type.includes('svg');
        return {
          status: 200,
          body: Buffer.from(file.content, 'base64'),
          headers: {
            'content-type': isShown ? file.type : 'application/octet-stream',
            'content-disposition': isShown ? 'inline' : 'attachment',
            'x-content-type-options': 'nosniff',
          },
        };
      },
    },
  ];
}

const shown = ({ attachments, at, ...mail }: Mail): object => ({
  ...mail,
  attachments: attachments.map(({ filename, type, content }) => ({
    filename,
    type,
    bytes: Buffer.from(content, 'base64').length,
  })),
  at: new Date(at).toISOString(),
});
