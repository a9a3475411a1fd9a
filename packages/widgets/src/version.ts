declare const JMD_WIDGETS_VERSION: string | undefined;

/** The build puts the version of package.json in; run from source it has none. */
export const WIDGETS_VERSION: string = typeof JMD_WIDGETS_VERSION === 'string' ? JMD_WIDGETS_VERSION : '0.0.0-source';
