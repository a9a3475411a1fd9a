/** `fetch` with the cookies of one browser, and the origin that a page of ours would send along. */
export function fetchWithCookies(origin: string): typeof fetch & { cookies: Map<string, string> } {
  const cookies = new Map<string, string>();
  const withCookies = async (input: string | URL | Request, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return Object.assign(withCookies, { cookies });
}
