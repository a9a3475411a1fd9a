import { answerJob } from './argon2.ts';

addEventListener('message', async ({ data }) => postMessage(await answerJob(data)));
