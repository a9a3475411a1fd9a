import { certificateRenderer } from './certificate/certificate.ts';
import { createCompiler } from './typst/compiler.ts';

export type { Certificate, CertificateData, CertificateStation } from './certificate/certificate.ts';

/** See `certificateRenderer`. The compiler starts with the first certificate. */
export const renderCertificate = certificateRenderer(createCompiler());
