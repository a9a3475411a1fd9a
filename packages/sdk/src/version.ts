import manifest from '../package.json' with { type: 'json' };

export const SDK_VERSION: string = manifest.version;
