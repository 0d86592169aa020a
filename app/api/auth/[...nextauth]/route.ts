import { NextRequest } from "next/server";
import { publicUrl } from "@/server/env";
import { handlers } from "@/server/people/auth";

/** Behind the gateway a request carries an inner address; links and cookies follow the public one. */
function atPublicUrl(request: NextRequest): NextRequest {
  const { pathname, search } = new URL(request.url);
  return new NextRequest(new URL(`${pathname}${search}`, publicUrl()), request);
}

export const GET = (request: NextRequest) => handlers.GET(atPublicUrl(request));
export const POST = (request: NextRequest) => handlers.POST(atPublicUrl(request));

// Mail scanners look at links with HEAD, which Next would answer by GET: it must not use up a sign-in link.
export const HEAD = () => new Response(null, { status: 204 });
