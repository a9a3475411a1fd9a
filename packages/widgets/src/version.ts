import manifest from '../package.json' with { type: 'json' };

export const WIDGETS_VERSION: string = manifest.version;
