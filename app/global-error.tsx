"use client";

// Shown when the layout itself fails, so it can rely on nothing: neither styles nor fonts.
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: "system-ui, sans-serif", padding: "20vh 24px", textAlign: "center" }}>
        <h1 style={{ fontSize: 20 }}>Something went wrong on our side</h1>
        <p>Try again in a minute.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
