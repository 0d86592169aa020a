export { finish as GET } from "@/server/oauth/oauth-routes";
