"use client";

import { X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";
import { cn } from "@/components/class-names";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/input";

export type FilterChoice = { value: string; label: string };
export type CallFilterChoices = { name: string; label: string; choices: readonly FilterChoice[] };

/** The filters live in the address, so that a view can be shared and the way back works. */
export function CallFilters({ filters }: { filters: readonly CallFilterChoices[] }) {
  const routes = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const isFiltered = filters.some(({ name }) => search.has(name));

  const show = (next: URLSearchParams) => {
    next.delete("cursor");
    startTransition(() => routes.push(next.size > 0 ? `${path}?${next}` : path, { scroll: false }));
  };
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    show(next);
  };
  return (
    <search className={cn("flex flex-wrap items-center gap-2 transition-opacity", isPending && "opacity-60")}>
      {filters.map(({ name, label, choices }) => (
        <Select
          key={name}
          aria-label={label}
          value={search.get(name) ?? ""}
          onChange={(event) => choose(name, event.target.value)}
          className="w-[calc(50%-4px)] sm:w-auto sm:max-w-48"
        >
          <option value="">{label}: all</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      ))}
      {isFiltered && (
        <Button look="ghost" size="small" onClick={() => show(new URLSearchParams())}>
          <X aria-hidden="true" />
          Clear
        </Button>
      )}
    </search>
  );
}
