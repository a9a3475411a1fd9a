declare const JMD_SDK_VERSION: string | undefined;

/** The build puts the version of package.json in; run from source it has none. */
export const SDK_VERSION: string = typeof JMD_SDK_VERSION === 'string' ? JMD_SDK_VERSION : '0.0.0-source';
