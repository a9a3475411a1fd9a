import { certificateRenderer } from './certificate/certificate.ts';
import { flyerRenderer } from './flyer/flyer.ts';
import { createCompiler } from './typst/compiler.ts';

export type { Certificate, CertificateData, CertificateStation } from './certificate/certificate.ts';
export type { Flyer, FlyerData, FlyerSite } from './flyer/flyer.ts';
export { qrCode } from './flyer/qr.ts';

const compile = createCompiler();

/** See `certificateRenderer`. The compiler starts with the first document. */
export const renderCertificate = certificateRenderer(compile);

/** See `flyerRenderer`. */
export const renderFlyer = flyerRenderer(compile);
