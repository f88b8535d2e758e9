import { protocol } from 'electron';
import type { PageFiles } from '../page-files.ts';
import { securityHeaders } from '../page-headers.ts';
import { isPageAddress, pageScheme } from './page-address.ts';

/** Declares the scheme; only possible before the app is ready. No service workers, no CORS, no way around the policy. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of the build, and nothing else, with the strict headers. */
export function servePage(files: PageFiles): void {
  protocol.handle(pageScheme, async (request) => {
    if (request.method !== 'GET') return refusal(405);
    const file = isPageAddress(request.url) ? files.find(new URL(request.url).pathname) : null;
    if (file === null) return refusal(404);
    const content = new Uint8Array(await file.read());
    return new Response(content, { headers: { ...securityHeaders, 'Content-Type': file.contentType } });
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
