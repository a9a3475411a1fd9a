import { argon2 } from './argon2.ts';
import type { Answer, Job } from './argon2-client.ts';

addEventListener('message', async ({ data }) => postMessage(await answerJob(data)));

async function answerJob({ id, password, kdf }: Job): Promise<Answer> {
  try {
    return { id, hash: await argon2(password, kdf) };
  } catch {
    return { id, failed: true };
  } finally {
    password.fill(0);
  }
}
