-- CreateTable
CREATE TABLE "gateway_process" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gateway_process_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "gateway_process_seen_at_idx" ON "gateway_process"("seen_at");
