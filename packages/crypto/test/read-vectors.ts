import attachment from '../vectors/attachment.json' with { type: 'json' };
import caseKey from '../vectors/case-key.json' with { type: 'json' };
import cbor from '../vectors/cbor.json' with { type: 'json' };
import certificate from '../vectors/certificate.json' with { type: 'json' };
import checkPhrase from '../vectors/check-phrase.json' with { type: 'json' };
import draft from '../vectors/draft.json' with { type: 'json' };
import evidence from '../vectors/evidence.json' with { type: 'json' };
import keyLog from '../vectors/key-log.json' with { type: 'json' };
import message from '../vectors/message.json' with { type: 'json' };
import password from '../vectors/password.json' with { type: 'json' };
import recoveryCode from '../vectors/recovery-code.json' with { type: 'json' };
import root from '../vectors/root.json' with { type: 'json' };
import wrap from '../vectors/wrap.json' with { type: 'json' };
import type { Vectors } from './vector-types.ts';

/** All vectors of the package. */
export const VECTORS = {
  ...{
    attachment,
    caseKey,
    cbor,
    certificate,
    checkPhrase,
    draft,
    evidence,
    keyLog,
    message,
    password,
    recoveryCode,
    root,
    wrap,
  },
} as unknown as Vectors;
