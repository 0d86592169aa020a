import { connect } from "@/server/oauth/oauth-routes";

export const GET = async (_: Request, { params }: { params: Promise<{ tool: string }> }): Promise<Response> =>
  connect((await params).tool);
