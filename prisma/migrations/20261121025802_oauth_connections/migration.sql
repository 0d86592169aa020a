-- AlterTable
ALTER TABLE "credential" ADD COLUMN     "needs_reauth_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "oauth_state_used" (
    "organization_id" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oauth_state_used_pkey" PRIMARY KEY ("organization_id","nonce")
);

-- CreateIndex
CREATE INDEX "oauth_state_used_expires_at_idx" ON "oauth_state_used"("expires_at");
