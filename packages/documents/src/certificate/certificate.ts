import { createHash } from 'node:crypto';
import type { Compile } from '../typst/compiler.ts';

/** A station of the learning path that somebody has the badge of. */
export interface CertificateStation {
  /** Its number on the path, from 1; says which motif is drawn. */
  number: number;
  title: string;
  /** What one can do afterwards, in whole sentences. */
  goals: readonly string[];
  /** The day on which the badge was earned, `YYYY-MM-DD`. */
  earnedOn: string;
}

export interface CertificateData {
  /** As the person writes it, in any script. Without one there is a line to write on. */
  name?: string | undefined;
  /** At least one; up to eight fit on one page. */
  stations: readonly CertificateStation[];
  /** `YYYY-MM-DD`; also the day that the file says it was made on, so the same data are the same bytes. */
  issuedOn: string;
  /** Where anybody can check the badges. */
  verifyUrl: string;
  /** The badges as JSON. They travel along inside of the file, as `badges.json`, and the paper says their SHA-256. */
  badges: string;
}

export interface Certificate {
  /** PDF 1.7, tagged, PDF/UA-1, in German. */
  pdf: Uint8Array;
  /**
   * False without a name, and with one that our fonts cannot show: the paper then has the line. They have Latin, Greek,
   * Cyrillic, Arabic, Devanagari and Ethiopic.
   */
  nameShown: boolean;
}

/**
 * Makes the certificate of JMD apply: what was learned, station by station, and that nobody watched and nobody graded.
 * Nothing is kept. Rejects where the compiler failed, with an error that quotes none of the data.
 */
export function certificateRenderer(compile: Compile) {
  return async ({ name, badges, ...data }: CertificateData): Promise<Certificate> => {
    const digest = createHash('sha256').update(badges).digest('hex');
    const compiled = (shown: string | null) =>
      compile('certificate', { data: JSON.stringify({ ...data, name: shown, badges, digest }) });
    const wanted = name?.trim() ? name : null;
    let result = await compiled(wanted);
    const left = result.kind === 'unshowable' && wanted !== null;
    if (left) result = await compiled(null);
    if (result.kind !== 'pdf') throw new Error('The certificate could not be made.');
    return { pdf: result.pdf, nameShown: wanted !== null && !left };
  };
}
