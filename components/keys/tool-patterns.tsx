"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { cn } from "@/components/class-names";
import { inputStyle } from "@/components/ui/input";

export type ToolSuggestion = { pattern: string; title: string };

type ToolPatternsProps = {
  label: string;
  hint: string;
  placeholder: string;
  value: readonly string[];
  onChange: (patterns: string[]) => void;
  suggestions: readonly ToolSuggestion[];
};

const shownMax = 8;

/** A list of tool patterns: chosen from the catalogue as one types, or typed in full. */
export function ToolPatterns({ label, hint, placeholder, value, onChange, suggestions }: ToolPatternsProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const matches = isOpen ? matching(suggestions, text, value) : [];

  const add = (pattern: string) => {
    const trimmed = pattern.trim();
    if (trimmed && !value.includes(trimmed)) onChange([...value, trimmed]);
    setText("");
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setIsOpen(true);
      setActive((at) => Math.max(-1, Math.min(matches.length - 1, at + step)));
    } else if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      add(matches[active]?.pattern ?? text);
    } else if (event.key === "Escape" && isOpen && matches.length > 0) {
      event.stopPropagation();
      setIsOpen(false);
    } else if (event.key === "Backspace" && text === "") {
      onChange(value.slice(0, -1));
    }
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-[13px]">
        {label}
      </label>
      <div className="relative">
        <div className={cn(inputStyle, "flex h-auto min-h-9 flex-wrap items-center gap-1.5 px-2 py-1.5")}>
          {value.map((pattern) => (
            <Chip
              key={pattern}
              pattern={pattern}
              onRemove={() => onChange(value.filter((other) => other !== pattern))}
            />
          ))}
          <input
            id={id}
            role="combobox"
            aria-expanded={matches.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            aria-autocomplete="list"
            aria-describedby={`${id}-hint`}
            autoComplete="off"
            spellCheck={false}
            className="h-6 min-w-24 flex-1 bg-transparent px-1 outline-none"
            placeholder={value.length === 0 ? placeholder : ""}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setIsOpen(true);
              setActive(-1);
            }}
            onFocus={() => setIsOpen(true)}
            onBlur={() => {
              setIsOpen(false);
              add(text);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={`${label}: suggestions`}
          tabIndex={-1}
          className={cn(
            "absolute inset-x-0 top-full z-10 mt-1 max-h-60 overflow-y-auto rounded-xl border bg-raised p-1 shadow-floating",
            matches.length === 0 && "hidden",
          )}
        >
          {matches.map(({ pattern, title }, index) => (
            <div
              key={pattern}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={cn(
                "flex items-center justify-between gap-3 rounded-lg px-2.5 py-1.5 text-[13px] hover:bg-hover",
                index === active && "bg-hover",
              )}
              // Before the input loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault();
                add(pattern);
              }}
            >
              <span className="truncate font-mono">{pattern}</span>
              <span className="truncate text-muted">{title}</span>
            </div>
          ))}
        </div>
      </div>
      <p id={`${id}-hint`} className="text-muted text-xs">
        {hint}
      </p>
    </div>
  );
}

function Chip({ pattern, onRemove }: { pattern: string; onRemove: () => void }) {
  return (
    <span className="inline-flex h-6 items-center gap-0.5 rounded-md bg-hover pr-0.5 pl-2 font-mono text-xs">
      {pattern}
      <button
        type="button"
        className="grid size-5 place-items-center rounded text-muted hover:text-foreground"
        onClick={onRemove}
        aria-label={`Remove ${pattern}`}
      >
        <X className="size-3" aria-hidden="true" />
      </button>
    </span>
  );
}

function matching(suggestions: readonly ToolSuggestion[], text: string, chosen: readonly string[]) {
  const wanted = text.trim().toLowerCase();
  return suggestions
    .filter(({ pattern, title }) => `${pattern} ${title}`.toLowerCase().includes(wanted) && !chosen.includes(pattern))
    .slice(0, shownMax);
}
