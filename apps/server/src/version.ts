import manifest from '../package.json' with { type: 'json' };

/** Version of this server, as `/health` tells it. */
export const SERVER_VERSION: string = manifest.version;
