import { definePosts } from './posts/element.tsx';

/** Registers `<jmd-posts>` by being imported. Each element then names its server in `base-url`. */
definePosts();
