/** One way in, several ways out. */
export function LogoMark({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--primary)" />
      <path
        d="M10.5 16H22M10.5 16c5 0 4.5-6.5 10-6.5M10.5 16c5 0 4.5 6.5 10 6.5"
        fill="none"
        stroke="var(--on-primary)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <g fill="var(--on-primary)">
        <circle cx="9" cy="16" r="2.8" />
        <circle cx="23" cy="9.5" r="2.2" />
        <circle cx="23" cy="16" r="2.2" />
        <circle cx="23" cy="22.5" r="2.2" />
      </g>
    </svg>
  );
}

export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 text-[15px] font-semibold tracking-tight">
      <LogoMark />
      ToolRoute
    </span>
  );
}
