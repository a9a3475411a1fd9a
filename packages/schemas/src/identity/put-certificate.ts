import * as z from 'zod';
import { uuid } from '../ids.ts';
import { base64Url } from './common.ts';

/** Publishes a certificate: the one of a carrier for a site, or of a site for a member or team. Its signature is checked before it is kept. */
export const putCertificateInput = z.object({ encoded: base64Url(1, 2000) });
export type PutCertificateInput = z.input<typeof putCertificateInput>;

export const putCertificateOutput = z.object({ id: uuid });
export type PutCertificateOutput = z.infer<typeof putCertificateOutput>;

export const putCertificateReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'conflict'] as const;

export const putCertificateExample: { input: PutCertificateInput } = { input: { encoded: 'AA' } };
