import { definePosts } from '@jmd-digital/widgets';

definePosts({ baseUrl: import.meta.env.VITE_JMD_URL });
