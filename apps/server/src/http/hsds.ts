import type { Services } from '@jmd-digital/api';
import { Hono } from 'hono';
import type { Env } from './request.ts';

export function hsds(_services: Services): Hono<Env> {
  return new Hono<Env>();
}
