"use client";

import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const storageKey = "theme";
const listeners = new Set<() => void>();

/** What the reader chose; "system" follows the device. Kept in this browser. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, readTheme, () => "system"), writeTheme];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function writeTheme(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // A browser that stores nothing still shows the theme until the page is left.
  }
  for (const listener of listeners) listener();
}
