import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/logo";

type MessagePageProps = { code: string; title: string; children: ReactNode; action: ReactNode };

export const MessagePage = ({ code, title, children, action }: MessagePageProps) => (
  <main className="grid min-h-dvh place-items-center px-6 py-16 text-center">
    <div>
      <Link href="/" className="mx-auto mb-10 flex w-fit rounded-lg">
        <Logo />
      </Link>
      <p className="font-mono text-muted text-sm">{code}</p>
      <h1 className="mt-2 font-semibold text-2xl">{title}</h1>
      <div className="mx-auto mt-2 max-w-sm text-muted">{children}</div>
      <div className="mt-7 flex justify-center gap-2">{action}</div>
    </div>
  </main>
);
