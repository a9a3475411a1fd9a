import { definePosts } from './posts/element.tsx';

// Served by the server that also answers: no page has to name it.
definePosts({ baseUrl: new URL(import.meta.url).origin });
