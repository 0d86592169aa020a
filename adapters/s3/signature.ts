import { createHash } from "node:crypto";
import aws4 from "aws4";
import type { auth } from "../kit/index.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, with host, date and body signed. */
export const signature: auth.Auth = {
  getItAt: "https://console.aws.amazon.com/iam/home#/security_credentials",
  fields: [
    {
      name: "access_key_id",
      label: "Access key ID",
      help: "Of a user that may do on the buckets what you want done, and nothing more.",
      example: "AKIAIOSFODNN7EXAMPLE",
    },
    {
      name: "secret_access_key",
      label: "Secret access key",
      help: "Is shown once, when the access key is made.",
      example: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    },
    {
      name: "region",
      label: "Region",
      help: "The buckets' region; auto for Cloudflare R2.",
      example: "eu-central-1",
      isSecret: false,
    },
    {
      name: "endpoint",
      label: "Endpoint",
      help: "s3.<region>.amazonaws.com, or the host that another service gives, such as <account>.r2.cloudflarestorage.com.",
      example: "s3.eu-central-1.amazonaws.com",
      isSecret: false,
    },
  ],
  apply: (request, { access_key_id = "", secret_access_key = "", region = "us-east-1" }) => {
    const { origin, host, pathname, search } = new URL(request.url);
    // In the signature a space is %20.
    const path = pathname + search.replaceAll("+", "%20");
    request.url = origin + path;
    const bodyHash = createHash("sha256")
      .update(request.body ?? "")
      .digest("hex");
    // aws4 would sign a content type of its own if it were given the body.
    const signed = aws4.sign(
      {
        service: "s3",
        region,
        host,
        path,
        method: request.method,
        headers: { "X-Amz-Date": request.headers["x-amz-date"], "X-Amz-Content-Sha256": bodyHash },
      },
      { accessKeyId: access_key_id, secretAccessKey: secret_access_key },
    );
    request.headers.authorization = String(signed.headers?.Authorization ?? "");
    request.headers["x-amz-content-sha256"] = bodyHash;
  },
};
